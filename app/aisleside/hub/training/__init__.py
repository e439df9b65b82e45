"""Artefacts learned from all customers, published to every device."""
