import { healthLabels as words } from 'c/healthLabels';
import {
    FEATURES,
    featureFindings,
    historyFinding,
    mappingFindings,
    mappingHiddenFinding,
    orderFinding,
    permissionFindings,
    retiredFinding,
    stagesFinding,
    worstFirst
} from 'c/healthModel';

const open = (value: string, records: number, recordType = '') => ({
    object: 'Opportunity',
    field: 'StageName',
    value,
    recordType,
    records
});

describe('the health of an org', () => {
    it('tells of every permission set who has it, and where to assign it', () => {
        const sets = [
            { name: 'Funnel_Reader', people: 12 },
            { name: 'Funnel_Admin', people: 1 },
            { name: 'Funnel_Marketer', people: 0 },
            { name: 'Other', people: undefined }
        ];
        expect(permissionFindings(words, sets)).toMatchObject([
            { state: 'good', subject: 'Funnel_Reader: 12 people have it.' },
            { state: 'good', subject: 'Funnel_Admin: 1 person has it.' },
            { state: 'attention', howToMend: 'Setup > Permission Sets > Funnel_Marketer > Manage Assignments.' },
            { state: 'problem', subject: 'The permission set Other is not in the org.' }
        ]);
    });

    it('says what a feature that is off costs, and that the others are not needed', () => {
        const findings = featureFindings(words, new Set(['accountTeams']));
        expect(findings.map(({ state }) => state)).toEqual(['good', 'note', 'good', 'good', 'good']);
        expect(findings[1]).toMatchObject({
            subject: 'Opportunity teams: off.',
            cost: expect.stringContaining('Marketing takes part') as unknown,
            howToMend: 'Setup > Opportunity Team Settings > Enable Team Selling, if you want it.'
        });
        expect(findings[3]?.subject).toBe('Multiple currencies: off; the package does not use it.');
    });

    it('has words for every feature', () => {
        const used = FEATURES.filter(({ isUsed }) => isUsed).flatMap(({ name }) => [`${name}Cost`, `${name}Setup`]);
        for (const name of [...FEATURES.map((feature) => feature.name), ...used]) {
            expect(Object.keys(words)).toContain(name);
        }
    });

    it('tells history that is off from history that nobody has made yet', () => {
        expect(historyFinding(words, true).state).toBe('good');
        expect(historyFinding(words, false)).toMatchObject({ state: 'attention' });
        expect(historyFinding(words, undefined)).toMatchObject({
            state: 'note',
            cost: expect.stringMatching(/^If it is not: The funnel cannot/) as unknown
        });
    });

    it('counts what stands for no stage, the most frequent value first', () => {
        const fields = ['Lead.Status', 'Opportunity.StageName'];
        expect(mappingFindings(words, fields, [open('Engaging', 3), open('Pilot', 40, 'Partner')])).toMatchObject([
            { state: 'good', subject: 'Every value of Lead.Status that records have is mapped.' },
            {
                key: 'mapping.Opportunity.StageName',
                state: 'attention',
                subject:
                    '43 records have a value of Opportunity.StageName that stands for no active stage: "Pilot" (Partner): 40, "Engaging": 3.'
            }
        ]);
        expect(mappingHiddenFinding(words).state).toBe('problem');
    });

    it('is a problem without a stage', () => {
        expect(stagesFinding(words, 8)).toMatchObject({ state: 'good', subject: '8 funnel stages are active.' });
        expect(stagesFinding(words, 0)).toMatchObject({ state: 'problem' });
    });

    it('names stages at one place, and values that are mapped to a retired stage', () => {
        const stages = [
            { name: 'Purchase', sequence: 5 },
            { name: 'Intention', sequence: 5 },
            { name: 'Loyalty', sequence: 6 }
        ];
        expect(orderFinding(words, stages.slice(1))).toMatchObject({ state: 'good' });
        expect(orderFinding(words, stages)).toMatchObject({
            state: 'attention',
            subject: 'Several funnel stages stand at one place: 5: Intention, Purchase.'
        });
        expect(retiredFinding(words, [])).toMatchObject({ state: 'good' });
        expect(retiredFinding(words, ['Lead.Status:Old'])).toMatchObject({
            state: 'attention',
            subject: 'Mapped to a stage that is retired: Lead.Status:Old.'
        });
    });

    it('shows what needs hands first', () => {
        const findings = [stagesFinding(words, 8), historyFinding(words, false), stagesFinding(words, 0)];
        expect(worstFirst(findings).map(({ state }) => state)).toEqual(['problem', 'attention', 'good']);
    });
});
