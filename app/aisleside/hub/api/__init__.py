"""HTTP: routes, who may ask, and errors in plain words."""
