import { OrgError } from './errors.ts';

/** SQLite's primary result codes -> what happened and what to do. */
const FAULTS: ReadonlyMap<number, { readonly errorCode: string; readonly message: string }> = new Map([
    [
        8,
        {
            errorCode: 'UNKNOWN_EXCEPTION',
            message:
                "The folder of the org's data cannot be written to. Allow writing there, or name another folder with --data."
        }
    ],
    [
        10,
        {
            errorCode: 'UNKNOWN_EXCEPTION',
            message:
                "The disk of the org's data failed while it was read or written. Check the disk and its free space, then start the org again."
        }
    ],
    [
        11,
        {
            errorCode: 'UNKNOWN_EXCEPTION',
            message: 'The database file is damaged. Stop the org and put back a backup: its next start says which one.'
        }
    ],
    [
        13,
        {
            errorCode: 'STORAGE_LIMIT_EXCEEDED',
            message: "storage limit exceeded: the disk of the org's data is full. Free some space and try again."
        }
    ]
]);

/** The same, as files beside the database tell it. */
const FILE_FAULTS: Readonly<Record<string, number>> = { EACCES: 8, EROFS: 8, EIO: 10, ENOSPC: 13, EDQUOT: 13 };

/** What the database says of its disk, as an error of the org; undefined for any other error. Nothing of the write was kept. */
export function storageFault(thrown: unknown): OrgError | undefined {
    const { errcode, code } = (thrown ?? {}) as { errcode?: number; code?: string };
    const primary = errcode === undefined ? FILE_FAULTS[code ?? ''] : errcode % 256;
    const fault = primary === undefined ? undefined : FAULTS.get(primary);
    const status = fault?.errorCode === 'STORAGE_LIMIT_EXCEEDED' ? 400 : 500;
    return fault && new OrgError(fault.errorCode, `${fault.message} Nothing of this request was saved.`, { status });
}
