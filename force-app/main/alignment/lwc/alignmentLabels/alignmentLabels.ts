import answeringAs from '@salesforce/label/c.Alignment_Answering_As';
import answeringIn from '@salesforce/label/c.Alignment_Answering_In';
import answeringTeamsOne from '@salesforce/label/c.Alignment_Answering_Teams_One';
import answeringTeamsOther from '@salesforce/label/c.Alignment_Answering_Teams_Other';
import answers from '@salesforce/label/c.Alignment_Answers';
import askToCorrect from '@salesforce/label/c.Alignment_Ask_To_Correct';
import back from '@salesforce/label/c.Alignment_Back';
import bandAligned from '@salesforce/label/c.Alignment_Band_Aligned';
import bandDefined from '@salesforce/label/c.Alignment_Band_Defined';
import bandIntegrated from '@salesforce/label/c.Alignment_Band_Integrated';
import bandUndefined from '@salesforce/label/c.Alignment_Band_Undefined';
import changeClear from '@salesforce/label/c.Alignment_Change_Clear';
import changeNoise from '@salesforce/label/c.Alignment_Change_Noise';
import changeNone from '@salesforce/label/c.Alignment_Change_None';
import clear from '@salesforce/label/c.Alignment_Clear';
import closed from '@salesforce/label/c.Alignment_Closed';
import closedDraft from '@salesforce/label/c.Alignment_Closed_Draft';
import closedNothing from '@salesforce/label/c.Alignment_Closed_Nothing';
import closedSubmitted from '@salesforce/label/c.Alignment_Closed_Submitted';
import comment from '@salesforce/label/c.Alignment_Comment';
import csvFile from '@salesforce/label/c.Alignment_Csv_File';
import csvFunction from '@salesforce/label/c.Alignment_Csv_Function';
import csvHalfWidth from '@salesforce/label/c.Alignment_Csv_Half_Width';
import csvLevel from '@salesforce/label/c.Alignment_Csv_Level';
import csvMean from '@salesforce/label/c.Alignment_Csv_Mean';
import csvTotal from '@salesforce/label/c.Alignment_Csv_Total';
import down from '@salesforce/label/c.Alignment_Down';
import everybody from '@salesforce/label/c.Alignment_Everybody';
import functionMarketing from '@salesforce/label/c.Alignment_Function_Marketing';
import functionSales from '@salesforce/label/c.Alignment_Function_Sales';
import gap from '@salesforce/label/c.Alignment_Gap';
import gapTotalClear from '@salesforce/label/c.Alignment_Gap_Total_Clear';
import gapTotalNoise from '@salesforce/label/c.Alignment_Gap_Total_Noise';
import group from '@salesforce/label/c.Alignment_Group';
import groupChoice from '@salesforce/label/c.Alignment_Group_Choice';
import groupHidden from '@salesforce/label/c.Alignment_Group_Hidden';
import heads from '@salesforce/label/c.Alignment_Heads';
import headsOf from '@salesforce/label/c.Alignment_Heads_Of';
import higher from '@salesforce/label/c.Alignment_Higher';
import inWave from '@salesforce/label/c.Alignment_In_Wave';
import keysHint from '@salesforce/label/c.Alignment_Keys_Hint';
import ladderHeading from '@salesforce/label/c.Alignment_Ladder_Heading';
import ladderHelp from '@salesforce/label/c.Alignment_Ladder_Help';
import ladderNone from '@salesforce/label/c.Alignment_Ladder_None';
import ladderOnly from '@salesforce/label/c.Alignment_Ladder_Only';
import letterMarketing from '@salesforce/label/c.Alignment_Letter_Marketing';
import letterSales from '@salesforce/label/c.Alignment_Letter_Sales';
import levelHead from '@salesforce/label/c.Alignment_Level_Head';
import levelStaff from '@salesforce/label/c.Alignment_Level_Staff';
import loadAdvice from '@salesforce/label/c.Alignment_Load_Advice';
import loadFailed from '@salesforce/label/c.Alignment_Load_Failed';
import loading from '@salesforce/label/c.Alignment_Loading';
import next from '@salesforce/label/c.Alignment_Next';
import nextLarger from '@salesforce/label/c.Alignment_Next_Larger';
import nextOpen from '@salesforce/label/c.Alignment_Next_Open';
import noAccess from '@salesforce/label/c.Alignment_No_Access';
import noAccessText from '@salesforce/label/c.Alignment_No_Access_Text';
import noGap from '@salesforce/label/c.Alignment_No_Gap';
import noGroup from '@salesforce/label/c.Alignment_No_Group';
import noise from '@salesforce/label/c.Alignment_Noise';
import notAsked from '@salesforce/label/c.Alignment_Not_Asked';
import notAskedText from '@salesforce/label/c.Alignment_Not_Asked_Text';
import notSaved from '@salesforce/label/c.Alignment_Not_Saved';
import otherScope from '@salesforce/label/c.Alignment_Other_Scope';
import picture from '@salesforce/label/c.Alignment_Picture';
import position from '@salesforce/label/c.Alignment_Position';
import print from '@salesforce/label/c.Alignment_Print';
import privacyAnswered from '@salesforce/label/c.Alignment_Privacy_Answered';
import privacyComment from '@salesforce/label/c.Alignment_Privacy_Comment';
import privacyGroups from '@salesforce/label/c.Alignment_Privacy_Groups';
import privacyHeading from '@salesforce/label/c.Alignment_Privacy_Heading';
import privacyRaw from '@salesforce/label/c.Alignment_Privacy_Raw';
import progress from '@salesforce/label/c.Alignment_Progress';
import protects from '@salesforce/label/c.Alignment_Protects';
import range from '@salesforce/label/c.Alignment_Range';
import resultsFailed from '@salesforce/label/c.Alignment_Results_Failed';
import resultsNoAccess from '@salesforce/label/c.Alignment_Results_No_Access';
import resultsNoAccessText from '@salesforce/label/c.Alignment_Results_No_Access_Text';
import resultsNone from '@salesforce/label/c.Alignment_Results_None';
import resultsNoneText from '@salesforce/label/c.Alignment_Results_None_Text';
import resultsRetry from '@salesforce/label/c.Alignment_Results_Retry';
import resultsTitle from '@salesforce/label/c.Alignment_Results_Title';
import resultsWave from '@salesforce/label/c.Alignment_Results_Wave';
import saveAdvice from '@salesforce/label/c.Alignment_Save_Advice';
import saveFailed from '@salesforce/label/c.Alignment_Save_Failed';
import saved from '@salesforce/label/c.Alignment_Saved';
import saving from '@salesforce/label/c.Alignment_Saving';
import scale from '@salesforce/label/c.Alignment_Scale';
import scopeOf from '@salesforce/label/c.Alignment_Scope_Of';
import scopeTeams from '@salesforce/label/c.Alignment_Scope_Teams';
import score from '@salesforce/label/c.Alignment_Score';
import scoresHeading from '@salesforce/label/c.Alignment_Scores_Heading';
import scoresHelp from '@salesforce/label/c.Alignment_Scores_Help';
import segment from '@salesforce/label/c.Alignment_Segment';
import segmentsHeading from '@salesforce/label/c.Alignment_Segments_Heading';
import segmentsNone from '@salesforce/label/c.Alignment_Segments_None';
import split from '@salesforce/label/c.Alignment_Split';
import splitHelp from '@salesforce/label/c.Alignment_Split_Help';
import staff from '@salesforce/label/c.Alignment_Staff';
import staffOf from '@salesforce/label/c.Alignment_Staff_Of';
import statement from '@salesforce/label/c.Alignment_Statement';
import statementsCount from '@salesforce/label/c.Alignment_Statements_Count';
import straight from '@salesforce/label/c.Alignment_Straight';
import submit from '@salesforce/label/c.Alignment_Submit';
import submitFinal from '@salesforce/label/c.Alignment_Submit_Final';
import submitHint from '@salesforce/label/c.Alignment_Submit_Hint';
import surveyIntro from '@salesforce/label/c.Alignment_Survey_Intro';
import surveyTitle from '@salesforce/label/c.Alignment_Survey_Title';
import surveyUntil from '@salesforce/label/c.Alignment_Survey_Until';
import teamGroup from '@salesforce/label/c.Alignment_Team_Group';
import teamsHeading from '@salesforce/label/c.Alignment_Teams_Heading';
import teamsNone from '@salesforce/label/c.Alignment_Teams_None';
import thanks from '@salesforce/label/c.Alignment_Thanks';
import thanksText from '@salesforce/label/c.Alignment_Thanks_Text';
import theme from '@salesforce/label/c.Alignment_Theme';
import themesHeading from '@salesforce/label/c.Alignment_Themes_Heading';
import themesHelp from '@salesforce/label/c.Alignment_Themes_Help';
import tooFew from '@salesforce/label/c.Alignment_Too_Few';
import trendHeading from '@salesforce/label/c.Alignment_Trend_Heading';
import trendHelp from '@salesforce/label/c.Alignment_Trend_Help';
import type from '@salesforce/label/c.Alignment_Type';
import uncertain from '@salesforce/label/c.Alignment_Uncertain';
import up from '@salesforce/label/c.Alignment_Up';
import verdict from '@salesforce/label/c.Alignment_Verdict';
import view from '@salesforce/label/c.Alignment_View';
import viewAll from '@salesforce/label/c.Alignment_View_All';
import viewOne from '@salesforce/label/c.Alignment_View_One';
import yourAnswers from '@salesforce/label/c.Alignment_Your_Answers';

/** Wording of the survey is in its own file: `statementTexts`. */
export { ratingTexts, statementTexts, themeTexts } from './wording';

export const alignmentLabels = Object.freeze({
    answeringAs,
    answeringIn,
    answeringTeamsOne,
    answeringTeamsOther,
    answers,
    askToCorrect,
    back,
    bandAligned,
    bandDefined,
    bandIntegrated,
    bandUndefined,
    changeClear,
    changeNoise,
    changeNone,
    clear,
    closed,
    closedDraft,
    closedNothing,
    closedSubmitted,
    comment,
    csvFile,
    csvFunction,
    csvHalfWidth,
    csvLevel,
    csvMean,
    csvTotal,
    down,
    everybody,
    functionMarketing,
    functionSales,
    gap,
    gapTotalClear,
    gapTotalNoise,
    group,
    groupChoice,
    groupHidden,
    heads,
    headsOf,
    higher,
    inWave,
    keysHint,
    ladderHeading,
    ladderHelp,
    ladderNone,
    ladderOnly,
    letterMarketing,
    letterSales,
    levelHead,
    levelStaff,
    loadAdvice,
    loadFailed,
    loading,
    next,
    nextLarger,
    nextOpen,
    noAccess,
    noAccessText,
    noGap,
    noGroup,
    noise,
    notAsked,
    notAskedText,
    notSaved,
    otherScope,
    picture,
    position,
    print,
    privacyAnswered,
    privacyComment,
    privacyGroups,
    privacyHeading,
    privacyRaw,
    progress,
    protects,
    range,
    resultsFailed,
    resultsNoAccess,
    resultsNoAccessText,
    resultsNone,
    resultsNoneText,
    resultsRetry,
    resultsTitle,
    resultsWave,
    saveAdvice,
    saveFailed,
    saved,
    saving,
    scale,
    scopeOf,
    scopeTeams,
    score,
    scoresHeading,
    scoresHelp,
    segment,
    segmentsHeading,
    segmentsNone,
    split,
    splitHelp,
    staff,
    staffOf,
    statement,
    statementsCount,
    straight,
    submit,
    submitFinal,
    submitHint,
    surveyIntro,
    surveyTitle,
    surveyUntil,
    teamGroup,
    teamsHeading,
    teamsNone,
    thanks,
    thanksText,
    theme,
    themesHeading,
    themesHelp,
    tooFew,
    trendHeading,
    trendHelp,
    type,
    uncertain,
    up,
    verdict,
    view,
    viewAll,
    viewOne,
    yourAnswers
});
