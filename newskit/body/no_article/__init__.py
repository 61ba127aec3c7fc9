"""Pages without an article. `why` says why there is none, by `notices`, `offers`, `service`.

`likeness`, with the model `forest`, decides where it is doubtful.
"""
