import { GRANTED, OBJECTS, WORDS, type Circumstances, type ObjectName, type Thing } from './vault-world.ts';

/** What the rules of the platform let the viewer see, said without any of the engine. */
export interface Insight {
    seesObject(object: ObjectName): boolean;
    seesField(object: ObjectName, name: string): boolean;
    seesRecord(thing: Thing): boolean;
    /** Whether a field of a record is shown, wherever it is asked for. */
    sees(thing: Thing, name: string): boolean;
    /** Names of fields that no description may hold: none of another object has the same. */
    hiddenNames(): string[];
    /** Words that may stand nowhere in any answer. */
    hiddenWords(things: readonly Thing[]): string[];
}

export function insightOf(given: Circumstances): Insight {
    const has = (object: ObjectName, right: string): boolean => given.rights[object].split(' ').includes(right);
    const seesObject = (object: ObjectName): boolean => has(object, 'read');
    const seesField = (object: ObjectName, name: string): boolean =>
        seesObject(object) && (name === 'Name' || given.fields.has(`${object}.${name}`));
    const isReached = (thing: Thing): boolean => thing.owner === 'viewer' || thing.owner === 'below';
    const seesRecord = (thing: Thing): boolean => {
        if (!seesObject(thing.object)) {
            return false;
        }
        if (has(thing.object, 'viewAll')) {
            return true;
        }
        if (thing.object === 'Coin__c') {
            return seesRecord(thing.vault as Thing);
        }
        const sharing = thing.object === 'Vault__c' ? given.vaultSharing : given.clueSharing;
        return sharing !== 'Private' || isReached(thing) || (given.sharesOpen && thing.isShared);
    };
    const sees = (thing: Thing, name: string): boolean => seesRecord(thing) && seesField(thing.object, name);
    return {
        seesObject,
        seesField,
        seesRecord,
        sees,
        hiddenNames: () =>
            GRANTED.map((full) => full.split('.') as [ObjectName, string])
                .filter(([object, name]) => name !== 'Vault__c' && !seesField(object, name))
                .map(([, name]) => name),
        hiddenWords: (things) =>
            things.flatMap((thing) =>
                ['Name', ...WORDS[thing.object]].flatMap((name) => {
                    // the formula shows what it is made of
                    const isEchoed = name === 'Open__c' && sees(thing, 'Echo__c');
                    return sees(thing, name) || isEchoed ? [] : [thing.words[name] as string];
                })
            )
    };
}

export const describeCircumstances = (given: Circumstances): string =>
    JSON.stringify({ ...given, fields: [...given.fields] }, null, 1);

export { OBJECTS };
