import { LightningElement, api, wire } from 'lwc';
import STAGE from '@salesforce/schema/Funnel_Stage__c';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { fill } from 'c/formatting';
import { countOfChanges } from 'c/setupFacts';
import { usersFrom, usersQuery } from 'c/funnelSetupData';
import type { UsersAnswer } from 'c/funnelSetupData';
import { changesBetween, readSetup, withPeople, writeSetup } from 'c/funnelSetupModel';
import type { Change, Fault, OrgValue, ReadSetup, SetupState } from 'c/funnelSetupModel';
import { setupFileLabels } from 'c/setupFileLabels';
import { setupLabels } from 'c/setupLabels';

/** What a file would make of the set-up. */
interface Comparison {
    readonly faults: readonly Fault[];
    readonly changes: readonly Change[];
    readonly after: SetupState;
}

/** The whole set-up as a file. Fires `save` with the changes once their difference was looked at. */
export default class SetupTransfer extends LightningElement {
    @api values: readonly OrgValue[] = [];
    @api isSaving = false;

    /** Whether the org has more than this page holds: then there is no whole file of it. */
    @api isCut = false;

    labels = setupLabels;
    words = setupFileLabels;
    mayEdit = false;
    text = '';
    before: SetupState = { stages: [], mappings: [] };
    comparison: Comparison | undefined;
    /** A file that was read, while the people whom it names are looked up. */
    waiting: ReadSetup | undefined;
    usernames: readonly string[] = [];
    userErrors: unknown;

    /** What the org holds. */
    @api
    get state(): SetupState {
        return this.before;
    }
    set state(state: SetupState) {
        // the platform gives the same data again whenever it likes: a comparison stays then
        if (JSON.stringify(state) !== JSON.stringify(this.before)) {
            this.before = state;
            this.forget();
        }
    }

    @wire(getObjectInfo, { objectApiName: STAGE })
    wiredStage({ data }: { data?: { readonly updateable: boolean } }): void {
        this.mayEdit = data?.updateable ?? this.mayEdit;
    }

    // nobody is looked up while a file names nobody
    get usersQuery(): GraphQLQuery | undefined {
        return this.usernames.length > 0 ? usersQuery : undefined;
    }

    get userVariables(): { usernames: readonly string[] } {
        return { usernames: this.usernames };
    }

    @wire(graphql, { query: '$usersQuery', variables: '$userVariables' })
    wiredUsers({ data, errors }: GraphQLWireResult<UsersAnswer>): void {
        const users = usersFrom(data);
        this.userErrors = errors?.length ? errors : undefined;
        if (this.waiting && users) {
            this.compare(this.waiting, users);
        }
    }

    get file(): string {
        return writeSetup(this.before);
    }

    get hidesOwed(): boolean {
        return this.before.contributions === undefined;
    }

    get isSame(): boolean {
        return this.comparison?.changes.length === 0 && !this.isRefused;
    }

    get isRefused(): boolean {
        return this.comparison?.faults.some(({ isFatal }) => isFatal) ?? false;
    }

    get saves(): boolean {
        return this.comparison !== undefined && !this.isSame;
    }

    get cannotSave(): boolean {
        return this.isSaving || this.isRefused;
    }

    get cannotCompare(): boolean {
        return this.text.trim() === '';
    }

    get saveLabel(): string {
        return fill(setupLabels.save, countOfChanges(this.comparison?.changes.length ?? 0));
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
        this.forget();
    }

    forget(): void {
        this.comparison = undefined;
        this.waiting = undefined;
        this.usernames = [];
        this.userErrors = undefined;
    }

    handleFile(event: Event): void {
        const file = (event.target as HTMLInputElement).files?.[0];
        if (file) {
            const reader = new FileReader();
            reader.onload = () => {
                this.text = String(reader.result);
                this.handleCompare();
            };
            reader.readAsText(file);
        }
    }

    handleCompare(): void {
        this.forget();
        const read = readSetup(this.text, this.before);
        const names = (read.state?.contributions ?? []).flatMap(({ responsible }) => responsible || []);
        if (names.length === 0) {
            this.compare(read, new Map());
        } else {
            this.waiting = read;
            this.usernames = [...new Set(names)].sort();
        }
    }

    /** @param users ids by username, of those whom the file names */
    compare({ state, faults }: ReadSetup, users: ReadonlyMap<string, string>): void {
        this.waiting = undefined;
        if (!state) {
            this.comparison = { faults, changes: [], after: this.before };
            return;
        }
        const known = withPeople(state, this.before, users);
        this.comparison = {
            faults: [...faults, ...known.faults],
            changes: changesBetween(this.before, known.state),
            after: this.withRest(known.state)
        };
    }

    /** What the file does not name stays as it is. */
    withRest(state: SetupState): SetupState {
        const changed = changesBetween(this.before, state);
        const of = <T extends Change['kind']>(kind: T): Extract<Change, { kind: T }>[] =>
            changed.flatMap((change) => (change.kind === kind ? [change as Extract<Change, { kind: T }>] : []));
        const [stages, mappings] = [of('stage'), of('mapping')];
        const replaced = new Set<unknown>([...stages, ...mappings].map(({ before }) => before));
        return {
            stages: [...this.before.stages.filter((one) => !replaced.has(one)), ...stages.map(({ after }) => after)],
            mappings: [
                ...this.before.mappings.filter((one) => !replaced.has(one)),
                ...mappings.map(({ after }) => after)
            ]
        };
    }

    handleSave(): void {
        const { changes = [], after = this.before } = this.comparison ?? {};
        this.dispatchEvent(new CustomEvent('save', { detail: { changes, after } }));
    }
}
