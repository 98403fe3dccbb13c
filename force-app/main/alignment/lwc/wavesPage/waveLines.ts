import { formatDate } from 'c/formatting';
import type { Wave } from 'c/waveData';
import type { WaveScope, WaveStatus } from 'c/waveModel';
import { wavesLabels as labels } from 'c/wavesLabels';

export interface WaveLine {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly statusClass: string;
    readonly scope: string;
    readonly until: string;
    /** Of the row that is open below. */
    readonly current: 'true' | 'false';
    readonly rowClass: string;
}

const STATUSES: Readonly<Record<WaveStatus, string>> = {
    Draft: labels.statusDraft,
    Open: labels.statusOpen,
    Closing: labels.statusClosing,
    Closed: labels.statusClosed
};

export const SCOPES: Readonly<Record<WaveScope, string>> = {
    Company: labels.scopeCompany,
    'Business Unit': labels.scopeUnit,
    'Account Teams': labels.scopeTeams
};

export const lineOf = (wave: Wave, isCurrent: boolean): WaveLine => ({
    id: wave.id,
    name: wave.name,
    status: STATUSES[wave.status],
    statusClass: `status ${wave.status.toLowerCase()}`,
    scope: wave.scope === 'Business Unit' ? wave.businessUnit : SCOPES[wave.scope],
    until: wave.closesOn === '' ? '' : formatDate(wave.closesOn),
    current: isCurrent ? 'true' : 'false',
    rowClass: isCurrent ? 'row chosen' : 'row'
});
