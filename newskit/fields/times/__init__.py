"""When the article was published: `published` chooses, `published_data` says what the page's data know.

Where the hour stands apart from its date: `clock_of_day`. How times are written: `written` (visible dates), `clocks`,
`odd_dates`, `calendars`, and `machine`.
"""
