# What is the same for every service stands in shared/config.
