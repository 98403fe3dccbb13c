/** So many requests at a time: more would wait in the browser anyway. */
const AT_ONCE = 5;

/**
 * Does the same for each of many, a few at a time, and goes on no further after the first failure.
 * @param onDone called after each with how many are done
 * @throws what the first failure threw, after the requests under way have ended
 */
export async function forEachOf<T>(
    items: readonly T[],
    work: (item: T) => Promise<unknown>,
    onDone: (count: number) => void = () => undefined
): Promise<void> {
    const failures: unknown[] = [];
    let [next, done] = [0, 0];
    const takeNext = async (): Promise<void> => {
        if (next >= items.length || failures.length > 0) {
            return;
        }
        try {
            await work(items[next++] as T);
            onDone(++done);
        } catch (error) {
            failures.push(error);
        }
        await takeNext();
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, takeNext));
    if (failures.length > 0) {
        throw failures[0];
    }
}

/** One after the other. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
    const results: R[] = [];
    await items.reduce(async (before, item) => {
        await before;
        results.push(await work(item));
    }, Promise.resolve());
    return results;
}
