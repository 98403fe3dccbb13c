/** Files that a page offers. The simulated browser has none: this one takes them as Salesforce does, and lets a test read them. */
import { find } from './page';

const offered = new Map<string, Blob>();
let count = 0;

/** What Lightning Web Security lets a component offer without looking into it. Parameters of a type are refused, too. */
const TAKEN =
    /^(application\/(octet-stream|json|pdf|zip)|text\/(plain|markdown)|(image\/(?!svg)|audio\/|video\/|font\/)[^;]+)$/;

export function acceptFiles(): void {
    URL.createObjectURL = (file: Blob): string => {
        if (!TAKEN.test(file.type)) {
            throw new TypeError(`Unsupported MIME type: ${file.type}`);
        }
        const address = `blob:${(count += 1)}`;
        offered.set(address, file);
        return address;
    };
    URL.revokeObjectURL = (address: string): void => {
        offered.delete(address);
    };
}

/** How many files are on offer; those of components that are gone should be none. */
export const filesOffered = (): number => offered.size;

/** The first file that is offered below an element. */
export async function fileOffered(root: Element): Promise<{ readonly name: string; readonly text: string }> {
    const link = find<HTMLAnchorElement>(root, 'a[download]');
    const file = offered.get(link?.href ?? '');
    if (!link || !file) {
        throw new Error('There is no file on offer.');
    }
    return { name: link.download, text: await textIn(file) };
}

/** As it is in the file: reading as text would take the byte order mark away. */
const textIn = (file: Blob): Promise<string> =>
    new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(Buffer.from(reader.result as ArrayBuffer).toString('utf8'));
        reader.readAsArrayBuffer(file);
    });
