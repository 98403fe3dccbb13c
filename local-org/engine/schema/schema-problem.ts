/** What is wrong with one deployed component. */
export interface SchemaProblem {
    readonly type: string;
    readonly fullName: string;
    readonly message: string;
}

/** Reports what is wrong with the component that is being read. */
export type Report = (message: string) => void;
