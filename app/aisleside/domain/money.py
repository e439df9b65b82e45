"""Money in minor units (cents), with its currency."""

from __future__ import annotations

from dataclasses import dataclass

# ISO 4217 minor-unit exponents that differ from two, for currencies we meet.
_EXPONENT = {"JPY": 0, "KRW": 0, "VND": 0, "CLP": 0, "BHD": 3, "KWD": 3, "TND": 3}


@dataclass(frozen=True, slots=True)
class Money:
    """An amount; negative is money back to the customer."""

    minor: int
    currency: str

    def __add__(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.minor + other.minor, self.currency)

    @property
    def major(self) -> float:
        """The amount in whole units, for display only."""
        return float(self.minor) / float(10**self.exponent)

    @property
    def exponent(self) -> int:
        """How many decimals this currency has (ISO 4217)."""
        return _EXPONENT.get(self.currency, 2)
