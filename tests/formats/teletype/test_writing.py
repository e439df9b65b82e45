"""What is written is read back: narrow lines, bounded parts, nothing lost between them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.teletype.messages import everything, read_back

from aisleside.formats.teletype import Teletype, as_fields, parse_fields, read, write


@settings(max_examples=80)
@given(everything, st.sampled_from([18, 56]))
def test_every_message_is_read_back_as_it_was_written(message: Teletype, most: int) -> None:
    texts = write(message, most=most)

    assert all(len(line) <= 64 for text in texts for line in text.split("\n"))
    assert read_back(texts) == message
    assert read_back(texts[::-1]) == message
    assert read("\r\n".join(texts)).value == message
    assert parse_fields("\n".join(texts))[1] == as_fields(message)


@settings(max_examples=30)
@given(everything)
def test_parts_are_bounded_and_say_which_they_are(message: Teletype) -> None:
    most = 30

    texts = write(message, most=most)

    longest = 25  # lines of one name here; a name is not torn over two parts
    assert all(len(text.split("\n")) <= most + longest for text in texts)
    headers = [found.value.header for text in texts if (found := read(text)).value]
    assert [header.part for header in headers] == list(range(1, len(texts) + 1))
    assert [header.is_last for header in headers] == [False] * (len(texts) - 1) + [True]
