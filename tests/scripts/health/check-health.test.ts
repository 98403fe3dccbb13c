import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkHealth, isHealthy } from '../../../scripts/lib/health/check-health.ts';
import type { Finding, OrgFacts } from '../../../scripts/lib/health/health.ts';
import { ANSWERS_RULE, orgFacts, packageFacts } from './support.ts';

const check = (changes: Partial<OrgFacts>): Finding[] => checkHealth(packageFacts(), orgFacts(changes));
const notFine = (changes: Partial<OrgFacts>): Finding[] => check(changes).filter(({ level }) => level !== 'ok');
const only = (changes: Partial<OrgFacts>): Finding => {
    const found = notFine(changes);
    assert.equal(found.length, 1, JSON.stringify(found));
    return found[0] as Finding;
};

describe('the health of an org', () => {
    it('is told point by point where all is well', () => {
        const findings = check({});
        assert.ok(findings.length > 8);
        assert.deepEqual(notFine({}), []);
        assert.ok(isHealthy(findings));
        assert.equal(new Set(findings.map(({ key }) => key)).size, findings.length, 'each point has a key of its own');
    });

    it('says of everything that is not well how to mend it', () => {
        const findings = check({
            missing: ['CustomObject Stage__c'],
            changedBundles: ['ribbon'],
            assigned: new Map([['Reader', 0]]),
            sharingModels: new Map([['Answer__c', 'ReadWrite']]),
            activeRestrictionRules: [],
            features: new Set(),
            tracksLeadStatus: false,
            stages: [],
            retiredMappings: ['Lead.Status:Old'],
            mappings: []
        });
        const bad = findings.filter(({ level }) => level !== 'ok');
        assert.ok(bad.length >= 10);
        assert.deepEqual(
            bad.filter(({ mend }) => !mend),
            []
        );
        assert.ok(!isHealthy(findings));
    });

    it('tells stages that nobody has put in order, and values mapped to a retired stage', () => {
        const stages = ['Purchase', 'Awareness'].map((name) => ({ name, sequence: 3 }));
        assert.match(only({ stages }).found, /at one place: 3: Awareness, Purchase\./);
        assert.match(only({ retiredMappings: ['Lead.Status:Old'] }).found, /retired: Lead\.Status:Old\./);
    });

    it('needs an org that speaks the oldest API version that works', () => {
        assert.equal(only({ newestApiVersion: 65 }).level, 'error');
        assert.deepEqual(notFine({ newestApiVersion: 66 }), []);
    });

    it('says nothing of sharing and mapping where the package is not deployed at all', () => {
        const keys = notFine({ missing: packageFacts().components, activeRestrictionRules: [], mappings: undefined });
        assert.deepEqual(
            keys.map(({ key }) => key),
            ['package.components']
        );
    });

    it('tells components that differ from the source, by name', () => {
        const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
        assert.match(only({ changedBundles: names }).found, /^7 .*: a, b, c, d, e and 2 more\.$/);
        assert.equal(only({ changedBundles: undefined }).level, 'note');
    });
});

describe('access, as the health check sees it', () => {
    it('takes sharing that is more open than intended for an error, and narrower for a warning', () => {
        const shared = (Answer__c: string, Stage__c: string) => new Map(Object.entries({ Answer__c, Stage__c }));
        assert.equal(only({ sharingModels: shared('Read', 'Read') }).level, 'error');
        assert.equal(only({ sharingModels: shared('Private', 'Private') }).level, 'warning');
        assert.match(
            only({ sharingModels: shared('Read', 'Read') }).mend ?? '',
            /Sharing Settings.*Answer__c: Private/
        );
    });

    it('wants the restriction rule there, active, and with its own filter', () => {
        assert.match(only({ activeRestrictionRules: [] }).found, /missing or not active/);
        const wider = { ...ANSWERS_RULE, filter: 'CreatedById = $User.Id' };
        assert.match(only({ activeRestrictionRules: [wider] }).found, /lets through CreatedById/);
    });

    it('tells a permission set that nobody has from one that is missing', () => {
        assert.equal(only({ assigned: new Map([['Reader', 0]]) }).level, 'warning');
        assert.equal(only({ assigned: new Map() }).level, 'error');
    });
});

describe('mapping, as the health check sees it', () => {
    const value = (name: string, records: number, recordType = '') => ({
        object: 'Lead',
        field: 'Status',
        value: name,
        recordType,
        records
    });

    it('counts records with values that nobody mapped, the most frequent first', () => {
        const found = only({ values: [value('New', 40), value('Odd', 2), value('Parked', 5, 'Partner')] });
        assert.equal(
            found.found,
            '7 records have a value of Lead.Status that stands for no active stage: "Parked" (Partner): 5, "Odd": 2.'
        );
        assert.equal(found.level, 'warning');
    });

    it('counts a mapping to a retired stage as none, and one out of the funnel as one', () => {
        const [mapping] = orgFacts().mappings ?? [];
        assert.ok(mapping);
        assert.match(only({ mappings: [{ ...mapping, stageId: undefined }] }).found, /40 records/);
        assert.deepEqual(notFine({ mappings: [{ ...mapping, stageId: undefined, leavesFunnel: true }] }), []);
    });

    it('says that it cannot tell where the mappings may not be read', () => {
        assert.match(only({ mappings: undefined }).found, /may not read/);
    });
});

describe('history and features, as the health check sees them', () => {
    it('tells tracking that is off from tracking that cannot be seen', () => {
        assert.equal(only({ tracksLeadStatus: false }).level, 'warning');
        assert.equal(only({ tracksLeadStatus: undefined }).level, 'note');
    });

    it('names what a feature costs while it is off, and takes no offence', () => {
        const found = only({ features: new Set(['opportunityTeams']) });
        assert.equal(found.level, 'note');
        assert.match(found.cost ?? '', /key account/);
    });
});

describe('publishing and the survey, as the health check sees them', () => {
    it('names the formulas that are behind, and how to publish', () => {
        const found = only({ publication: { isPublished: true, behind: ['Lead.Meets_MQL__c'] } });
        assert.equal(found.level, 'warning');
        assert.match(found.found, /Lead\.Meets_MQL__c/);
        assert.match(found.mend ?? '', /npm run funnel:publish/);
    });

    it('takes no offence where nothing was ever published, and says nothing where it cannot tell', () => {
        assert.equal(only({ publication: { isPublished: false, behind: [] } }).level, 'note');
        assert.deepEqual(notFine({ publication: undefined }), []);
    });

    it('counts people who are asked and have no function', () => {
        assert.match(only({ participantsWithoutFunction: 3 }).found, /^3 people/);
        assert.deepEqual(notFine({ participantsWithoutFunction: undefined }), []);
    });
});
