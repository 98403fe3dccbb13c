import fc from 'fast-check';
import { deleteRecords } from '../../../../local-org/engine/dml/dml.ts';
import {
    component,
    field,
    lookup,
    masterDetail,
    number,
    objectFile,
    openEngineOrg,
    permissionSet,
    text,
    type EngineOrg
} from '../../../support/engine-org.ts';

/** What a person is given, and how the org shares: drawn at random. */
export interface Circumstances {
    readonly vaultSharing: 'Private' | 'Read' | 'ReadWrite';
    readonly clueSharing: 'Private' | 'Read' | 'ReadWrite';
    readonly rights: Readonly<Record<ObjectName, string>>;
    /** Fields that the person may read, as `Vault__c.Secret__c`. */
    readonly fields: ReadonlySet<string>;
    /** Whether a rule shares the vaults that are marked as open with everybody. */
    readonly sharesOpen: boolean;
}

export const OBJECTS = ['Vault__c', 'Coin__c', 'Clue__c'] as const;
export type ObjectName = (typeof OBJECTS)[number];

/** Fields under field security that hold a word of their own in every record. */
export const WORDS: Readonly<Record<ObjectName, readonly string[]>> = {
    Vault__c: ['Open__c', 'Secret__c', 'Code__c', 'Story__c'],
    Coin__c: ['Mark__c'],
    Clue__c: ['Note__c']
};
/** Fields that a person sees only where they were given. */
export const GRANTED = [
    ...OBJECTS.flatMap((object) => WORDS[object].map((name) => `${object}.${name}`)),
    'Vault__c.Amount__c',
    'Vault__c.Echo__c',
    'Vault__c.Rule__c',
    'Clue__c.Vault__c'
];

const rights = fc.constantFrom(
    '',
    'read',
    'read',
    'create read edit delete',
    'create read edit delete',
    'read viewAll'
);
const sharing = fc.constantFrom<'Private' | 'Read' | 'ReadWrite'>('Private', 'Private', 'Read', 'ReadWrite');

export const circumstances: fc.Arbitrary<Circumstances> = fc
    .record({
        vaultSharing: sharing,
        clueSharing: sharing,
        rights: fc.record({ Vault__c: rights, Coin__c: rights, Clue__c: rights }),
        fields: fc.subarray(GRANTED).map((names) => new Set(names)),
        sharesOpen: fc.boolean()
    })
    .map((drawn) => ({
        ...drawn,
        // a permission set that grants details without their master is refused
        rights: { ...drawn.rights, Coin__c: drawn.rights.Vault__c === '' ? '' : drawn.rights.Coin__c },
        sharesOpen: drawn.sharesOpen && drawn.vaultSharing === 'Private'
    }));

export interface Thing {
    readonly object: ObjectName;
    readonly id: string;
    readonly owner: 'viewer' | 'below' | 'other';
    readonly isShared: boolean;
    /** The vault of a coin or a clue. */
    readonly vault?: Thing;
    /** Field -> its word; `Name` too. */
    readonly words: Readonly<Record<string, string>>;
}

export interface World {
    readonly engine: EngineOrg;
    readonly viewerId: string;
    readonly things: readonly Thing[];
    /** A vault in the bin. */
    readonly deleted: Thing;
}

/** An org with vaults of three owners, coins in them and clues to them; every word in it stands there once. */
export function openWorld(given: Circumstances): World {
    const engine = openEngineOrg();
    engine.deploy(...schemaOf(given));
    const role = (name: string): string =>
        String(engine.rows('SELECT "Id" FROM "UserRole" WHERE "DeveloperName" = ?', name)[0]?.['Id']);
    const people = {
        viewer: engine.user({ permissionSets: ['Look'], roleId: role('Boss') }).userId,
        below: engine.user({ roleId: role('Worker') }).userId,
        other: engine.user().userId
    };
    const owners = ['viewer', 'below', 'other', 'other'] as const;
    const vaults = owners.map((owner, i) => addVault(engine, people[owner], owner, i));
    const coins = vaults.map((vault, i) => addPart(engine, 'Coin__c', vault, `coin${i}`, people[vault.owner]));
    const clues = vaults.map((vault, i) => {
        const owner = owners[(i + 1) % owners.length] as Thing['owner'];
        return addPart(engine, 'Clue__c', vault, `clue${i}`, people[owner], owner);
    });
    const deleted = addVault(engine, people.other, 'other', 9);
    deleteRecords(engine.org, engine.administrator, [deleted.id], { allOrNone: true });
    return { engine, viewerId: people.viewer, things: [...vaults, ...coins, ...clues], deleted };
}

const word = (stem: string, name: string): string => `zq${stem}${name.toLowerCase().replace(/_/g, '')}`;
const wordsOf = (object: ObjectName, stem: string): Record<string, string> =>
    Object.fromEntries(['Name', ...WORDS[object]].map((name) => [name, word(stem, name)]));

function addVault(engine: EngineOrg, OwnerId: string, owner: Thing['owner'], i: number): Thing {
    const isShared = i === 3;
    const words = wordsOf('Vault__c', `vault${i}`);
    // the first values are known to the history alone
    const first = Object.fromEntries(WORDS.Vault__c.map((name) => [name, `${words[name]}before`]));
    const id = engine.insert('Vault__c', {
        ...first,
        Name: words.Name,
        OwnerId,
        Amount__c: 10 ** i,
        Rule__c: isShared ? 'open' : 'closed'
    });
    engine.update('Vault__c', { Id: id, ...words });
    return { object: 'Vault__c', id, owner, isShared, words };
}

function addPart(
    engine: EngineOrg,
    object: 'Coin__c' | 'Clue__c',
    vault: Thing,
    stem: string,
    ownerId: string,
    owner = vault.owner
): Thing {
    const words = wordsOf(object, stem);
    const own = object === 'Clue__c' ? { OwnerId: ownerId } : { Weight__c: 1 };
    const id = engine.insert(object, { ...words, ...own, Vault__c: vault.id });
    return { object, id, owner, isShared: false, vault, words };
}

function schemaOf(given: Circumstances): ReturnType<typeof component>[] {
    const tracked = '<trackHistory>true</trackHistory>';
    const vault = objectFile('Vault__c', {
        label: 'Vault',
        sharingModel: given.vaultSharing,
        settings: '<enableHistory>true</enableHistory>',
        parts: [
            text('Open__c', tracked),
            text('Secret__c', `<externalId>true</externalId>${tracked}`),
            text('Code__c', `<externalId>true</externalId><unique>true</unique>${tracked}`),
            field('Story__c', 'LongTextArea', '<length>1000</length><visibleLines>3</visibleLines>'),
            text('Rule__c'),
            number('Amount__c'),
            field('Echo__c', 'Text', '<formula>"echo " &amp; Open__c</formula>')
        ].join('')
    });
    const coin = objectFile('Coin__c', {
        label: 'Coin',
        sharingModel: 'ControlledByParent',
        parts: masterDetail('Vault__c', 'Vault__c', 'Coins') + text('Mark__c') + number('Weight__c')
    });
    const clue = objectFile('Clue__c', {
        label: 'Clue',
        sharingModel: given.clueSharing,
        parts: lookup('Vault__c', 'Vault__c', 'Clues') + text('Note__c')
    });
    const objects = Object.fromEntries(
        OBJECTS.filter((name) => given.rights[name]).map((name) => [name, given.rights[name]])
    );
    const fields = Object.fromEntries(
        [...given.fields]
            .filter((name) => given.rights[name.split('.')[0] as ObjectName])
            .map((name) => [
                name,
                given.rights[name.split('.')[0] as ObjectName].includes('edit') && !name.endsWith('Echo__c')
            ])
    );
    const access = '<opportunityAccessLevel>None</opportunityAccessLevel>';
    return [
        vault,
        coin,
        clue,
        permissionSet('Look', { objects, fields }),
        component('Role', 'Boss', `<name>Boss</name>${access}`),
        component('Role', 'Worker', `<name>Worker</name><parentRole>Boss</parentRole>${access}`),
        ...(given.sharesOpen ? [openRule()] : [])
    ];
}

const openRule = (): ReturnType<typeof component> =>
    component(
        'SharingRules',
        'Vault__c',
        `<sharingCriteriaRules><fullName>Open</fullName><accessLevel>Read</accessLevel><label>Open</label><sharedTo><allInternalUsers></allInternalUsers></sharedTo>
         <criteriaItems><field>Rule__c</field><operation>equals</operation><value>open</value></criteriaItems><includeRecordsOwnedByAll>true</includeRecordsOwnedByAll></sharingCriteriaRules>`
    );
