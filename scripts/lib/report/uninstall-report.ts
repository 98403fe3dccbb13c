import type { UninstallReport } from '../uninstall/uninstall-package.ts';

/** What an uninstall did, or would do, for a person. */
export function printUninstall(report: UninstallReport): string {
    const { plan } = report;
    if (report.isDeclined) {
        return 'Nothing was changed: the name typed is not that of the org.';
    }
    if (report.dryRun) {
        return [
            `Would be exported from "${plan.organizationName}", and deleted: ${plan.exports.join(', ') || 'nothing'}.`,
            `Would be unassigned: ${plan.assignments} permission set assignments.`,
            ...plan.steps.map(({ name, components }) => `Would be removed: ${components.length} (${name})`),
            'Nothing was changed.'
        ].join('\n');
    }
    const rows = (report.export?.objects ?? []).map((done) => `  ${done.object}: ${done.rows}`);
    return [
        ...(report.export ? ['', `Exported to ${report.export.folder}:`, ...rows] : []),
        `Unassigned: ${report.unassigned}. Removed: ${report.removed} components.`,
        ...(report.left.length === 0
            ? ['Nothing of the package is left in the org: asked of listMetadata, describe and queries.']
            : ['Still there:', ...report.left.map((line) => `  ${line}`)]),
        ...(report.isPurged
            ? []
            : [
                  'Deleted objects and fields stay in the bin of this org for 15 days (Setup > Object Manager > Deleted Objects).'
              ])
    ].join('\n');
}
