# Settings shared by all services are in shared/config.
