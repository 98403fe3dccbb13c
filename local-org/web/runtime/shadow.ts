// An entry of its own: it must have run before the engine's module is evaluated.
import '@lwc/synthetic-shadow';
