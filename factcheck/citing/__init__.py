"""Citations of the evidence: references, annotations, reviews, and how they are laid out. Pure."""
