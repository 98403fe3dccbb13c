import fc from 'fast-check';
import {
    DEFAULT_RULE,
    changesBetween,
    countOf,
    hindrancesOf,
    participantFrom,
    participationKey,
    previewOf,
    proposalFor,
    readList,
    toRemind,
    waveKeyFrom,
    withPeople
} from 'c/waveModel';
import type { Participant, Person } from 'c/waveModel';

const aPerson = (changes: Partial<Person> = {}): Person => {
    const id = changes.id ?? 'u1';
    return {
        id,
        name: `Person ${id}`,
        username: `${id}@org.example`,
        email: `${id}@mail.example`,
        title: '',
        department: '',
        division: '',
        role: '',
        profile: 'Standard User',
        isActive: true,
        ...changes
    };
};
const aParticipant = (changes: Partial<Participant> = {}): Participant => ({
    person: aPerson(),
    function: 'Sales',
    level: 'Staff',
    segment: '',
    teams: [],
    reason: undefined,
    id: undefined,
    hasAnswered: false,
    ...changes
});
const people = (count: number, changes: Partial<Participant> = {}, from = 0): Participant[] =>
    Array.from({ length: count }, (_, index) =>
        aParticipant({ person: aPerson({ id: `u${from + index}` }), id: `p${from + index}`, ...changes })
    );

describe('the rule', () => {
    it.each([
        ['the department first', { department: 'Marketing', title: 'Sales Liaison' }, 'Marketing', 'department'],
        ['the title where the department says nothing', { title: 'Account Executive' }, 'Sales', 'title'],
        ['the role after that', { title: 'Associate', role: 'Brand Team' }, 'Marketing', 'role'],
        ['the profile last', { profile: 'Sales User' }, 'Sales', 'profile']
    ])('takes %s, and says so', (_what, facts, expected, field) => {
        const { function: side, reason } = proposalFor(aPerson(facts), DEFAULT_RULE);
        expect([side, reason?.field]).toEqual([expected, field]);
    });

    it('leaves the function open where no word is found, or words of both', () => {
        expect(proposalFor(aPerson({ department: 'Legal' }), DEFAULT_RULE).function).toBe('');
        expect(proposalFor(aPerson({ department: 'Sales and Marketing' }), DEFAULT_RULE).function).toBe('');
    });

    it('looks for words, not for parts of them', () => {
        expect(proposalFor(aPerson({ title: 'Headhunter' }), DEFAULT_RULE).level).toBe('Staff');
        expect(proposalFor(aPerson({ title: 'Regional HEAD, Sales' }), DEFAULT_RULE).level).toBe('Head');
        expect(proposalFor(aPerson({ department: 'Wholesales' }), DEFAULT_RULE).function).toBe('');
    });

    it('can be changed to any words, whatever signs they hold', () => {
        const rule = { ...DEFAULT_RULE, sales: 'GTM (field), c++', segment: 'department' } as const;
        expect(proposalFor(aPerson({ department: 'GTM (field)' }), rule)).toMatchObject({
            function: 'Sales',
            segment: 'GTM (field)'
        });
    });

    it('gives way to what somebody was asked as before: groups stay comparable', () => {
        const before = { function: 'Marketing', level: 'Head', segment: 'East', wave: 'May' } as const;
        const { reason, ...asked } = participantFrom(aPerson({ department: 'Sales' }), DEFAULT_RULE, before);
        expect(asked).toMatchObject({ function: 'Marketing', level: 'Head', segment: 'East' });
        expect(reason).toEqual({ kind: 'before', field: '', word: 'May' });
    });

    it('proposes the same for the same person, whatever is written in the fields', () => {
        fc.assert(
            fc.property(fc.string(), fc.string(), fc.string(), (title, department, words) => {
                const person = aPerson({ title, department });
                const rule = { ...DEFAULT_RULE, sales: words };
                expect(proposalFor(person, rule)).toEqual(proposalFor(person, rule));
            }),
            { numRuns: 200, seed: 3 }
        );
    });
});

describe('people from several sources', () => {
    const team = (key: string): { key: string; name: string } => ({ key, name: `Account ${key}` });

    it('are asked once, in all their teams', () => {
        const [one, ...others] = withPeople(
            [aParticipant({ teams: [team('A')] })],
            [aParticipant({ teams: [team('B')] }), aParticipant({ teams: [team('A')] })]
        );
        expect(others).toEqual([]);
        expect(one?.teams.map(({ key }) => key)).toEqual(['A', 'B']);
    });

    it('keep what was corrected by hand', () => {
        const [one] = withPeople([aParticipant({ function: 'Marketing' })], [aParticipant({ function: 'Sales' })]);
        expect(one?.function).toBe('Marketing');
    });
});

describe('a list that is pasted', () => {
    const ann = aPerson({ id: 'ann' });
    const ben = aPerson({ id: 'ben', email: 'shared@mail.example' });
    const cy = aPerson({ id: 'cy', email: 'shared@mail.example' });

    it('is read from spreadsheets, CSV files and mail programs', () => {
        const { lines, problems } = readList(
            'email,function\n"ann@mail.example",sales,HEAD,"East, upper"\nBen <ben@org.example>\n',
            [ann, ben]
        );
        expect(problems).toEqual([]);
        expect(lines).toEqual([
            { person: ann, function: 'Sales', level: 'Head', segment: 'East, upper' },
            { person: ben, function: '', level: '', segment: undefined }
        ]);
        expect(readList('ann@org.example\tMarketing\t\tWest', [ann]).lines[0]).toMatchObject({ segment: 'West' });
    });

    it('says of each line what is wrong, and keeps the others', () => {
        const { lines, problems } = readList(
            'ann@mail.example\nnobody@mail.example\nANN@org.example\nshared@mail.example\nben@org.example;Legal\ncy@org.example;Sales;Boss',
            [ann, ben, cy]
        );
        expect(lines.map(({ person }) => person.id)).toEqual(['ann']);
        expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
            [2, 'unknown'],
            [3, 'twice'],
            [4, 'twoPeople'],
            [5, 'function'],
            [6, 'level']
        ]);
    });
});

describe('what is saved', () => {
    it('is what has changed, and nothing else', () => {
        const saved = people(4);
        const [first, second, third] = saved as [Participant, Participant, Participant];
        const wanted = [
            first,
            { ...second, level: 'Head' as const },
            { ...third, teams: [{ key: 'A', name: 'A' }] },
            aParticipant({ person: aPerson({ id: 'new' }) })
        ];
        const changes = changesBetween(saved, wanted);
        expect(changes.added.map(({ person }) => person.id)).toEqual(['new']);
        expect(changes.changed.map(({ id }) => id)).toEqual(['p1']);
        expect(changes.removed.map(({ id }) => id)).toEqual(['p3']);
        expect(changes.joined.map(({ participant, team }) => [participant.id, team])).toEqual([['p2', 'A']]);
        expect(countOf(changes)).toBe(4);
        expect(countOf(changesBetween(saved, saved))).toBe(0);
    });

    it('has the key that data loads use, so that nobody is asked twice', () => {
        expect(participationKey({ id: 'a00', key: 'spring' }, 'ann@org.example')).toBe('spring|ann@org.example');
        expect(participationKey({ id: 'a00', key: '' }, 'ann@org.example')).toBe('a00|ann@org.example');
    });

    it('has a key of its own for each wave, from any name', () => {
        expect(waveKeyFrom('Été 2027!', 1000)).toBe('ete-2027-rs');
        expect(waveKeyFrom('春', 1)).toBe('wave-1');
    });
});

describe('the groups before a wave opens', () => {
    it('say which are too small and which are held back for their sake', () => {
        const groups = previewOf(
            [
                ...people(30, { segment: 'East' }),
                ...people(10, { segment: 'West' }, 30),
                ...people(4, { segment: 'APAC' }, 40)
            ],
            5
        );
        expect(groups.map(({ name, people: count, verdict }) => [name, count, verdict])).toEqual([
            ['', 44, 'shown'],
            ['East', 30, 'shown'],
            ['West', 10, 'protects'],
            ['APAC', 4, 'tooFew']
        ]);
    });

    it('name teams by their account', () => {
        const groups = previewOf(people(6, { teams: [{ key: '001', name: 'Silver Mesa' }] }), undefined);
        expect(groups.at(-1)).toMatchObject({ kind: 'Account Team', name: 'Silver Mesa', people: 6, sales: 6 });
    });

    it('leave out whose function nobody has said', () =>
        expect(previewOf(people(6, { function: '' }), 5)).toMatchObject([{ people: 0, verdict: 'tooFew' }]));
});

describe('a wave', () => {
    it('opens when somebody is asked, as something, and can still answer', () => {
        expect(hindrancesOf([], '', '2026-11-22', false)).toEqual(['nobody']);
        expect(hindrancesOf(people(1, { function: '' }), '2026-11-21', '2026-11-22', true)).toEqual([
            'functionMissing',
            'unsaved',
            'lastDayPassed'
        ]);
        expect(hindrancesOf(people(1), '2026-11-22', '2026-11-22', false)).toEqual([]);
    });

    it('reminds those who have not answered and can', () => {
        const gone = aParticipant({ person: aPerson({ id: 'gone', isActive: false }) });
        const asked = [...people(1), ...people(1, { hasAnswered: true }, 1), gone];
        expect(toRemind(asked).map(({ person }) => person.id)).toEqual(['u0']);
    });
});
