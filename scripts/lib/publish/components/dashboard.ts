import { branch, leaf, type PlannedComponent } from './component.ts';
import { FOLDER, reportComponent, type ReportDef } from './reports.ts';

const MOST_COMPONENTS = 20;

/** The published reports side by side, each of those records that the person who looks can see. */
export function dashboardComponent(reports: readonly ReportDef[]): PlannedComponent {
    const shown = reports.slice(0, MOST_COMPONENTS);
    const side = (name: string, from: number): string =>
        branch(name, leaf('columnSize', 'Medium'), ...shown.filter((_, index) => index % 2 === from).map(chart));
    return {
        type: 'Dashboard',
        fullName: `${FOLDER}/Shared_Funnel`,
        uses: shown.flatMap((report) => reportComponent(report).uses),
        body: [
            leaf('backgroundEndColor', '#FFFFFF'),
            leaf('backgroundFadeDirection', 'Diagonal'),
            leaf('backgroundStartColor', '#FFFFFF'),
            leaf('dashboardType', 'LoggedInUser'),
            leaf('description', 'The shared funnel as it was published: of the records that you can see.'),
            leaf('isGridLayout', false),
            side('leftSection', 0),
            side('rightSection', 1),
            leaf('textColor', '#000000'),
            leaf('title', 'Shared Funnel'),
            leaf('titleColor', '#000000'),
            leaf('titleSize', 12)
        ].join('')
    };
}

const chart = (report: ReportDef): string =>
    branch(
        'components',
        leaf('autoselectColumnsFromReport', true),
        leaf('chartAxisRange', 'Auto'),
        leaf('componentType', 'Bar'),
        leaf('displayUnits', 'Auto'),
        leaf('drillEnabled', false),
        leaf('drillToDetailEnabled', false),
        leaf('enableHover', false),
        leaf('expandOthers', false),
        leaf('header', report.title),
        leaf('legendPosition', 'Bottom'),
        leaf('report', `${FOLDER}/${report.name}`),
        leaf('showPercentage', false),
        leaf('showPicturesOnCharts', false),
        leaf('showValues', true),
        leaf('sortBy', 'RowLabelAscending'),
        leaf('useReportChart', false)
    );
