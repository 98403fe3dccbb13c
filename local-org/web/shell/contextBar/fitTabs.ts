/**
 * How many tabs stand side by side.
 * @param widths of the tabs, in order, in pixels
 * @param room for tabs, in pixels
 * @param more width of the menu that takes the others; it needs no room when all tabs fit
 */
export function fitTabs(widths: readonly number[], room: number, more: number): number {
    const total = widths.reduce((sum, width) => sum + width, 0);
    if (total <= room) return widths.length;
    let used = more;
    const first = widths.findIndex((width) => (used += width) > room);
    return first < 0 ? widths.length : first;
}
