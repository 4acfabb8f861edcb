"""From the bytes of a file to a film, and what can be said of its fitness for reading."""
