// This module's first file lands with its first stage.
