"""When the article was published: `published` chooses, `published_data` says what the page's data know.

How times are written: `written` (visible dates), `clocks`, `odd_dates`, `calendars`, and `machine`.
"""
