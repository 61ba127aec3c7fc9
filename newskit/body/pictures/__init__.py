"""The article's pictures: `find` them with their captions, their `address`, and `others` that are none of it."""
