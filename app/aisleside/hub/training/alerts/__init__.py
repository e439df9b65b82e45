"""The house's alert rules on the hub: tried over what is past, published, taken back."""
