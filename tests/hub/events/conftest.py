"""A shop with somebody in it to write about."""

from __future__ import annotations

import pytest


@pytest.fixture
def desk(shop):
    shop.customer(1, places=("1", "2"))
    return shop
