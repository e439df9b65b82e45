from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.device.machine.sealed import Root, WrongRootError, random_key


@given(st.binary(max_size=100), st.text(max_size=20))
def test_what_was_wrapped_comes_back_under_its_name(plain, name):
    root = Root(random_key())

    assert root.unwrap(root.wrap(plain, name=name), name=name) == plain


def test_one_streams_key_cannot_be_put_in_the_place_of_another():
    root = Root(random_key())
    sealed = root.wrap(random_key(), name="file/a")

    with pytest.raises(WrongRootError):
        root.unwrap(sealed, name="file/b")


@pytest.mark.parametrize("at", [0, 12, -1])
def test_a_flipped_bit_is_noticed(at):
    root = Root(random_key())
    sealed = bytearray(root.wrap(b"key", name="n"))
    sealed[at] ^= 1

    with pytest.raises(WrongRootError):
        root.unwrap(bytes(sealed), name="n")


def test_another_root_derives_other_keys():
    assert Root(b"a" * 32).derive("control") != Root(b"b" * 32).derive("control")
    assert Root(b"a" * 32).derive("control") != Root(b"a" * 32).derive("pin")
