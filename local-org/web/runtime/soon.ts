/** @returns a function that, however often it is called in a row, lets `act` run once, after what runs now */
export function soon(act: () => void): () => void {
    let asked = false;
    return () => {
        if (asked) return;
        asked = true;
        queueMicrotask(() => {
            asked = false;
            act();
        });
    };
}
