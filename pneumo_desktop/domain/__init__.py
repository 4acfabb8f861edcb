"""What the program talks about: frozen data and rules, with the standard library and numpy alone."""
