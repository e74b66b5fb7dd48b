"""newslint: the second read. It finds where an article draft contradicts itself."""

__version__ = "0.1.0"
