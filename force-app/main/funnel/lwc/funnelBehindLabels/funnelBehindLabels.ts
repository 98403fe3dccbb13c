import columnStay from '@salesforce/label/c.Funnel_Behind_Column_Stay';
import figures from '@salesforce/label/c.Funnel_Behind_Figures';
import found from '@salesforce/label/c.Funnel_Behind_Found';
import foundOf from '@salesforce/label/c.Funnel_Behind_Found_Of';
import gaps from '@salesforce/label/c.Funnel_Behind_Gaps';
import headingAll from '@salesforce/label/c.Funnel_Behind_Heading_All';
import headingOn from '@salesforce/label/c.Funnel_Behind_Heading_On';
import hidden from '@salesforce/label/c.Funnel_Behind_Hidden';
import looked from '@salesforce/label/c.Funnel_Behind_Looked';
import looking from '@salesforce/label/c.Funnel_Behind_Looking';
import measured from '@salesforce/label/c.Funnel_Behind_Measured';
import movesBack from '@salesforce/label/c.Funnel_Behind_Moves_Back';
import ofThatDay from '@salesforce/label/c.Funnel_Behind_Of_That_Day';
import open from '@salesforce/label/c.Funnel_Behind_Open';
import openOn from '@salesforce/label/c.Funnel_Behind_Open_On';
import openStage from '@salesforce/label/c.Funnel_Behind_Open_Stage';
import records from '@salesforce/label/c.Funnel_Behind_Records';
import reentries from '@salesforce/label/c.Funnel_Behind_Reentries';
import skips from '@salesforce/label/c.Funnel_Behind_Skips';
import untimed from '@salesforce/label/c.Funnel_Behind_Untimed';
import withDetours from '@salesforce/label/c.Funnel_Behind_With_Detours';

/** What is said of the records behind a number. */
export const behindLabels = Object.freeze({
    columnStay,
    figures,
    found,
    foundOf,
    gaps,
    headingAll,
    headingOn,
    hidden,
    looked,
    looking,
    measured,
    movesBack,
    ofThatDay,
    open,
    openOn,
    openStage,
    records,
    reentries,
    skips,
    untimed,
    withDetours
});
