"""The commands of `communique`: thin, everything heavy is imported where it is used, so that each starts fast."""
