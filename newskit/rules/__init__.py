"""Vocabulary and patterns as data: of credits, dates, languages, media, people, places, furniture."""
