// Imported by a program that a bench starts: tells how much memory the process holds when asked.
process.on('message', () => process.send?.(process.memoryUsage.rss()));
