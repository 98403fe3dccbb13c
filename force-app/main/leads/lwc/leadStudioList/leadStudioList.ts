import { LightningElement, api } from 'lwc';
import { fill, formatDate, formatNumber } from 'c/formatting';
import { studioLabels as labels } from 'c/leadStudioLabels';
import type { StoredVersion, VersionStatus } from 'c/leadStudioModel';
import { STATE_LABELS } from 'c/leadStudioWords';

interface VersionLine {
    readonly id: string;
    readonly name: string;
    readonly state: string;
    readonly status: VersionStatus;
    readonly note: string;
    readonly current: 'true' | 'false';
    readonly style: string;
}

interface DefinitionLines {
    readonly key: string;
    readonly name: string;
    readonly state: string;
    readonly lines: readonly VersionLine[];
    readonly older: readonly VersionLine[];
    readonly hasOlder: boolean;
    readonly olderText: string;
    readonly mayStart: boolean;
}

/** The definitions with their versions. Events: `open` with `{ id }`, `newversion` with `{ key }`, `newdefinition`. */
export default class LeadStudioList extends LightningElement {
    /** By key, newest first. */
    @api versions: readonly StoredVersion[] = [];
    @api openId = '';
    @api mayWrite = false;

    labels = labels;

    get definitions(): DefinitionLines[] {
        const keys = [...new Set(this.versions.map(({ key }) => key))];
        return keys.map((key) =>
            this.definition(
                key,
                this.versions.filter((version) => version.key === key)
            )
        );
    }

    definition(key: string, versions: readonly StoredVersion[]): DefinitionLines {
        const inForce = versions.find(({ status }) => status === 'Agreed');
        const isOlder = ({ status }: StoredVersion): boolean => status === 'Retired';
        const older = versions.filter(isOlder).map((version) => this.line(version));
        return {
            key,
            name: (inForce ?? versions[0])?.content.name ?? key,
            state: inForce
                ? fill(
                      labels.listInForce,
                      formatNumber(inForce.version),
                      inForce.inForceSince === '' ? '' : formatDate(inForce.inForceSince)
                  )
                : labels.listNotInForce,
            lines: versions.filter((version) => !isOlder(version)).map((version) => this.line(version)),
            older,
            hasOlder: older.length > 0,
            olderText: fill(labels.listOlder, formatNumber(older.length)),
            mayStart: this.mayWrite && versions.every(({ status }) => status === 'Agreed' || status === 'Retired')
        };
    }

    line({ id, version, status, content }: StoredVersion): VersionLine {
        const isOpen = id === this.openId;
        return {
            id,
            name: fill(labels.listVersion, formatNumber(version)),
            state: STATE_LABELS[status],
            status,
            note: content.changeNote,
            current: isOpen ? 'true' : 'false',
            style: isOpen ? 'line open' : 'line'
        };
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('open', { detail: { id } }));
    }

    handleNewVersion(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('newversion', { detail: { key } }));
    }

    handleNew(): void {
        this.dispatchEvent(new CustomEvent('newdefinition'));
    }
}
