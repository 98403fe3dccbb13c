/** The apps here have no utility bar: what would need one is refused, as in an app without one. */
const refused = (): Promise<never> =>
    Promise.reject(new Error('This app has no utility bar: the local org shows the items of navigation bars only.'));

/** `@wire(EnclosingUtilityId)`: no component stands in a utility bar. */
export class EnclosingUtilityId {
    constructor(emit: (value: null) => void) {
        emit(null);
    }
    connect(): void {}
    update(): void {}
    disconnect(): void {}
}

export const getAllUtilityInfo = refused;
export const getInfo = refused;
export const minimize = refused;
export const onUtilityClick = refused;
export const open = refused;
export const updatePanel = refused;
export const updateUtility = refused;
