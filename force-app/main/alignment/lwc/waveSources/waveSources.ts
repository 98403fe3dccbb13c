import { LightningElement, api } from 'lwc';
import { fill, formatNumber, plural } from 'c/formatting';
import type { AccountTeam, Wave } from 'c/waveData';
import { participantFrom, readList } from 'c/waveModel';
import type { AskedBefore, ListProblem, Participant, PeopleList, Person, Rule, Team } from 'c/waveModel';
import { wavesLabels as labels } from 'c/wavesLabels';

type Source = 'list' | 'teams' | 'users';

const PROBLEMS: Readonly<Record<ListProblem, string>> = {
    function: labels.problemFunction,
    level: labels.problemLevel,
    twice: labels.problemTwice,
    twoPeople: labels.problemTwoPeople,
    unknown: labels.problemUnknown
};

/** Many teams are looked for by name. */
const MOST_SHOWN = 100;

/** Finds people to ask. Fires `add` with the participants and the rule that they were proposed by. */
export default class WaveSources extends LightningElement {
    @api wave: Wave | undefined;
    @api rule: Rule | undefined;
    /** By id. */
    @api people: ReadonlyMap<string, Person> = new Map();
    /** `off`: the org has no account teams. */
    @api teams: readonly AccountTeam[] | 'off' | undefined;
    @api before: ReadonlyMap<string, AskedBefore> = new Map();
    /** Those who are asked already. */
    @api participants: readonly Participant[] = [];

    labels = labels;
    chosenSource: Source | undefined;
    /** What was changed in the rule. */
    ruleChanges: Partial<Rule> = {};
    asBefore = true;
    search = '';
    chosenTeams: readonly string[] = [];
    list = '';
    message = '';

    get source(): Source {
        return this.chosenSource ?? (this.wave?.scope === 'Account Teams' ? 'teams' : 'users');
    }

    get sourceOptions(): { label: string; value: Source }[] {
        return [
            { label: labels.sourceUsers, value: 'users' },
            { label: labels.sourceTeams, value: 'teams' },
            { label: labels.sourceList, value: 'list' }
        ];
    }

    get isUsers(): boolean {
        return this.source === 'users';
    }

    get isTeams(): boolean {
        return this.source === 'teams' && this.teams !== 'off';
    }

    get isTeamsOff(): boolean {
        return this.source === 'teams' && this.teams === 'off';
    }

    get isList(): boolean {
        return this.source === 'list';
    }

    get currentRule(): Rule {
        return { ...(this.rule as Rule), ...this.ruleChanges };
    }

    get segmentOptions(): { label: string; value: string }[] {
        return [
            { label: labels.segmentDivision, value: 'division' },
            { label: labels.segmentDepartment, value: 'department' },
            { label: labels.segmentNone, value: 'none' }
        ];
    }

    /** Active users for whom the rule names a function, of the business unit where the wave asks only one. */
    get byFunction(): Participant[] {
        const unit = this.wave?.scope === 'Business Unit' ? this.wave.businessUnit : undefined;
        return [...this.people.values()]
            .filter(({ isActive, division }) => isActive && (unit === undefined || division === unit))
            .map((person) => this.proposed(person))
            .filter((one) => one.function !== '');
    }

    get usersSummary(): string {
        const count = (side: string): string =>
            formatNumber(this.byFunction.filter((one) => one.function === side).length);
        return fill(labels.usersSummary, count('Sales'), count('Marketing'));
    }

    get foundTeams(): AccountTeam[] {
        const wanted = this.search.trim().toLowerCase();
        const all = this.teams === 'off' ? [] : (this.teams ?? []);
        return all
            .filter(({ name }) => name.toLowerCase().includes(wanted))
            .sort((a, b) => a.name.localeCompare(b.name));
    }

    get teamOptions(): { label: string; value: string }[] {
        return this.foundTeams.slice(0, MOST_SHOWN).map(({ key, name, userIds }) => ({
            label: fill(labels.teamOf, name, formatNumber(userIds.length)),
            value: key
        }));
    }

    get moreTeams(): string {
        const more = this.foundTeams.length - MOST_SHOWN;
        return more > 0 ? fill(labels.moreTeams, formatNumber(more)) : '';
    }

    get hasNoTeams(): boolean {
        return this.isTeams && this.teamOptions.length === 0;
    }

    get noTeamChosen(): boolean {
        return this.chosenTeams.length === 0;
    }

    get read(): PeopleList {
        return readList(this.list, [...this.people.values()]);
    }

    get listIsEmpty(): boolean {
        return this.read.lines.length === 0;
    }

    get listSummary(): string {
        return this.list.trim() === ''
            ? ''
            : plural(this.read.lines.length, { one: labels.listOne, other: labels.listOther });
    }

    get listProblems(): string[] {
        return this.read.problems.map(({ line, text, problem }) =>
            fill(labels.listProblem, formatNumber(line), text, PROBLEMS[problem])
        );
    }

    proposed(person: Person, teams: readonly Team[] = []): Participant {
        const before = this.asBefore ? this.before.get(person.id) : undefined;
        return participantFrom(person, this.currentRule, before, teams);
    }

    handleSource(event: CustomEvent<{ value: Source }>): void {
        this.chosenSource = event.detail.value;
        this.message = '';
    }

    handleRule(event: CustomEvent<{ value: string }> & { target: { dataset: { field?: string } } }): void {
        this.ruleChanges = { ...this.ruleChanges, [event.target.dataset.field ?? '']: event.detail.value };
    }

    handleAsBefore(event: CustomEvent<{ checked: boolean }>): void {
        this.asBefore = event.detail.checked;
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
    }

    handleTeams(event: CustomEvent<{ value: readonly string[] }>): void {
        // teams that a search hides stay chosen
        const shown = new Set(this.teamOptions.map(({ value }) => value));
        this.chosenTeams = [...this.chosenTeams.filter((key) => !shown.has(key)), ...event.detail.value];
    }

    handleList(event: CustomEvent<{ value: string }>): void {
        this.list = event.detail.value;
    }

    handleAddUsers(): void {
        this.add(this.byFunction);
    }

    handleAddTeams(): void {
        const teams = this.teams === 'off' ? [] : (this.teams ?? []);
        const chosen = teams.filter(({ key }) => this.chosenTeams.includes(key));
        const members = chosen.flatMap(({ key, name, userIds }) =>
            userIds.flatMap((id) => {
                const person = this.people.get(id);
                return person ? [this.proposed(person, [{ key, name }])] : [];
            })
        );
        this.add(members);
        this.chosenTeams = [];
    }

    handleAddList(): void {
        this.add(
            this.read.lines.map(({ person, function: side, level, segment }) => {
                const proposed = this.proposed(person);
                const isGiven = side !== '' || level !== '';
                return {
                    ...proposed,
                    function: side || proposed.function,
                    level: level || proposed.level,
                    segment: segment ?? proposed.segment,
                    reason: isGiven ? { kind: 'list', field: '', word: '' } : proposed.reason
                } as const;
            })
        );
        this.list = '';
    }

    add(participants: readonly Participant[]): void {
        const known = new Set(this.participants.map(({ person }) => person.id));
        const added = new Set(participants.map(({ person }) => person.id).filter((id) => !known.has(id))).size;
        this.message = plural(added, { one: labels.addedOne, other: labels.addedOther });
        this.dispatchEvent(new CustomEvent('add', { detail: { participants, rule: this.currentRule } }));
    }
}
