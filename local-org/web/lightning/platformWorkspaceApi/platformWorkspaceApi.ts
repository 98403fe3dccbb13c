/**
 * Workspace tabs belong to console apps, and the apps here have standard navigation. It answers as it does in such an app:
 * a component can ask and adapt, and what would need a workspace is refused.
 */
const valueAdapter = <Value>(value: Value) =>
    class {
        constructor(emit: (value: Value) => void) {
            emit(value);
        }
        connect(): void {}
        update(): void {}
        disconnect(): void {}
    };

/** `@wire(IsConsoleNavigation)` */
export const IsConsoleNavigation = valueAdapter(false);
/** `@wire(EnclosingTabId)` */
export const EnclosingTabId = valueAdapter<string | undefined>(undefined);
/** `@wire(EnclosingUtilityId)` */
export const EnclosingUtilityId = valueAdapter<string | undefined>(undefined);

const refused = (): Promise<never> =>
    Promise.reject(new Error('This app has standard navigation: workspace tabs are there in console apps only.'));

export const closeTab = refused;
export const disableTabClose = refused;
export const focusTab = refused;
export const getAllTabInfo = refused;
export const getFocusedTabInfo = refused;
export const getTabInfo = refused;
export const openSubtab = refused;
export const openTab = refused;
export const refreshTab = refused;
export const setTabHighlighted = refused;
export const setTabIcon = refused;
export const setTabLabel = refused;
