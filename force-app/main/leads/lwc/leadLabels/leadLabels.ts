import admitsTo from '@salesforce/label/c.Lead_Admits_To';
import blank from '@salesforce/label/c.Lead_Blank';
import cannotTest from '@salesforce/label/c.Lead_Cannot_Test';
import changed from '@salesforce/label/c.Lead_Changed';
import checkAlways from '@salesforce/label/c.Lead_Check_Always';
import checkCount from '@salesforce/label/c.Lead_Check_Count';
import checkCounting from '@salesforce/label/c.Lead_Check_Counting';
import checkError from '@salesforce/label/c.Lead_Check_Error';
import checkLoading from '@salesforce/label/c.Lead_Check_Loading';
import checkLongText from '@salesforce/label/c.Lead_Check_Long_Text';
import checkMistakes from '@salesforce/label/c.Lead_Check_Mistakes';
import checkNever from '@salesforce/label/c.Lead_Check_Never';
import checkSentence from '@salesforce/label/c.Lead_Check_Sentence';
import checkTitle from '@salesforce/label/c.Lead_Check_Title';
import checkTooLong from '@salesforce/label/c.Lead_Check_Too_Long';
import criteriaMet from '@salesforce/label/c.Lead_Criteria_Met';
import criterionLacks from '@salesforce/label/c.Lead_Criterion_Lacks';
import criterionMeets from '@salesforce/label/c.Lead_Criterion_Meets';
import criterionUnknown from '@salesforce/label/c.Lead_Criterion_Unknown';
import error from '@salesforce/label/c.Lead_Error';
import errorAdvice from '@salesforce/label/c.Lead_Error_Advice';
import group from '@salesforce/label/c.Lead_Group';
import inForceSince from '@salesforce/label/c.Lead_In_Force_Since';
import lacks from '@salesforce/label/c.Lead_Lacks';
import loading from '@salesforce/label/c.Lead_Loading';
import logic from '@salesforce/label/c.Lead_Logic';
import logicMissing from '@salesforce/label/c.Lead_Logic_Missing';
import logicMixed from '@salesforce/label/c.Lead_Logic_Mixed';
import logicTooLong from '@salesforce/label/c.Lead_Logic_Too_Long';
import logicUnclosed from '@salesforce/label/c.Lead_Logic_Unclosed';
import logicUnexpected from '@salesforce/label/c.Lead_Logic_Unexpected';
import logicUnknown from '@salesforce/label/c.Lead_Logic_Unknown';
import logicUnused from '@salesforce/label/c.Lead_Logic_Unused';
import meets from '@salesforce/label/c.Lead_Meets';
import mistakeCountOfDays from '@salesforce/label/c.Lead_Mistake_Count_Of_Days';
import mistakeDay from '@salesforce/label/c.Lead_Mistake_Day';
import mistakeField from '@salesforce/label/c.Lead_Mistake_Field';
import mistakeId from '@salesforce/label/c.Lead_Mistake_Id';
import mistakeNone from '@salesforce/label/c.Lead_Mistake_None';
import mistakeNumber from '@salesforce/label/c.Lead_Mistake_Number';
import mistakeOneValue from '@salesforce/label/c.Lead_Mistake_One_Value';
import mistakeOperator from '@salesforce/label/c.Lead_Mistake_Operator';
import mistakeTick from '@salesforce/label/c.Lead_Mistake_Tick';
import mistakeUnknownValue from '@salesforce/label/c.Lead_Mistake_Unknown_Value';
import mistakeValueMissing from '@salesforce/label/c.Lead_Mistake_Value_Missing';
import mistakeValueNotWanted from '@salesforce/label/c.Lead_Mistake_Value_Not_Wanted';
import mistakeWhole from '@salesforce/label/c.Lead_Mistake_Whole';
import noAccess from '@salesforce/label/c.Lead_No_Access';
import noAccessText from '@salesforce/label/c.Lead_No_Access_Text';
import none from '@salesforce/label/c.Lead_None';
import noneText from '@salesforce/label/c.Lead_None_Text';
import not from '@salesforce/label/c.Lead_Not';
import notTicked from '@salesforce/label/c.Lead_Not_Ticked';
import now from '@salesforce/label/c.Lead_Now';
import opAfter from '@salesforce/label/c.Lead_Op_After';
import opBefore from '@salesforce/label/c.Lead_Op_Before';
import opContains from '@salesforce/label/c.Lead_Op_Contains';
import opEquals from '@salesforce/label/c.Lead_Op_Equals';
import opExcludes from '@salesforce/label/c.Lead_Op_Excludes';
import opGreater from '@salesforce/label/c.Lead_Op_Greater';
import opGreaterOrEqual from '@salesforce/label/c.Lead_Op_Greater_Or_Equal';
import opInLastDays from '@salesforce/label/c.Lead_Op_In_Last_Days';
import opInNextDays from '@salesforce/label/c.Lead_Op_In_Next_Days';
import opIncludes from '@salesforce/label/c.Lead_Op_Includes';
import opIsBlank from '@salesforce/label/c.Lead_Op_Is_Blank';
import opIsNotBlank from '@salesforce/label/c.Lead_Op_Is_Not_Blank';
import opLess from '@salesforce/label/c.Lead_Op_Less';
import opLessOrEqual from '@salesforce/label/c.Lead_Op_Less_Or_Equal';
import opMoreThanDaysAgo from '@salesforce/label/c.Lead_Op_More_Than_Days_Ago';
import opNotContains from '@salesforce/label/c.Lead_Op_Not_Contains';
import opNotEquals from '@salesforce/label/c.Lead_Op_Not_Equals';
import opOnOrAfter from '@salesforce/label/c.Lead_Op_On_Or_After';
import opOnOrBefore from '@salesforce/label/c.Lead_Op_On_Or_Before';
import opStartsWith from '@salesforce/label/c.Lead_Op_Starts_With';
import percent from '@salesforce/label/c.Lead_Percent';
import respondsOne from '@salesforce/label/c.Lead_Responds_One';
import respondsOther from '@salesforce/label/c.Lead_Responds_Other';
import signAgreed from '@salesforce/label/c.Lead_Sign_Agreed';
import signDraft from '@salesforce/label/c.Lead_Sign_Draft';
import signError from '@salesforce/label/c.Lead_Sign_Error';
import signErrorAdvice from '@salesforce/label/c.Lead_Sign_Error_Advice';
import signForMarketing from '@salesforce/label/c.Lead_Sign_For_Marketing';
import signForSales from '@salesforce/label/c.Lead_Sign_For_Sales';
import signOwn from '@salesforce/label/c.Lead_Sign_Own';
import signPropose from '@salesforce/label/c.Lead_Sign_Propose';
import signProposed from '@salesforce/label/c.Lead_Sign_Proposed';
import signRetired from '@salesforce/label/c.Lead_Sign_Retired';
import signRevise from '@salesforce/label/c.Lead_Sign_Revise';
import signSignedMarketing from '@salesforce/label/c.Lead_Sign_Signed_Marketing';
import signSignedSales from '@salesforce/label/c.Lead_Sign_Signed_Sales';
import signTitle from '@salesforce/label/c.Lead_Sign_Title';
import signUnsignedMarketing from '@salesforce/label/c.Lead_Sign_Unsigned_Marketing';
import signUnsignedSales from '@salesforce/label/c.Lead_Sign_Unsigned_Sales';
import signed from '@salesforce/label/c.Lead_Signed';
import somebody from '@salesforce/label/c.Lead_Somebody';
import standardsTitle from '@salesforce/label/c.Lead_Standards_Title';
import ticked from '@salesforce/label/c.Lead_Ticked';
import unknown from '@salesforce/label/c.Lead_Unknown';
import unknownText from '@salesforce/label/c.Lead_Unknown_Text';
import version from '@salesforce/label/c.Lead_Version';

export const leadLabels = Object.freeze({
    admitsTo,
    blank,
    cannotTest,
    changed,
    checkAlways,
    checkCount,
    checkCounting,
    checkError,
    checkLoading,
    checkLongText,
    checkMistakes,
    checkNever,
    checkSentence,
    checkTitle,
    checkTooLong,
    criteriaMet,
    criterionLacks,
    criterionMeets,
    criterionUnknown,
    error,
    errorAdvice,
    group,
    inForceSince,
    lacks,
    loading,
    logic,
    logicMissing,
    logicMixed,
    logicTooLong,
    logicUnclosed,
    logicUnexpected,
    logicUnknown,
    logicUnused,
    meets,
    mistakeCountOfDays,
    mistakeDay,
    mistakeField,
    mistakeId,
    mistakeNone,
    mistakeNumber,
    mistakeOneValue,
    mistakeOperator,
    mistakeTick,
    mistakeUnknownValue,
    mistakeValueMissing,
    mistakeValueNotWanted,
    mistakeWhole,
    noAccess,
    noAccessText,
    none,
    noneText,
    not,
    notTicked,
    now,
    opAfter,
    opBefore,
    opContains,
    opEquals,
    opExcludes,
    opGreater,
    opGreaterOrEqual,
    opInLastDays,
    opInNextDays,
    opIncludes,
    opIsBlank,
    opIsNotBlank,
    opLess,
    opLessOrEqual,
    opMoreThanDaysAgo,
    opNotContains,
    opNotEquals,
    opOnOrAfter,
    opOnOrBefore,
    opStartsWith,
    percent,
    respondsOne,
    respondsOther,
    signAgreed,
    signDraft,
    signError,
    signErrorAdvice,
    signForMarketing,
    signForSales,
    signOwn,
    signPropose,
    signProposed,
    signRetired,
    signRevise,
    signSignedMarketing,
    signSignedSales,
    signTitle,
    signUnsignedMarketing,
    signUnsignedSales,
    signed,
    somebody,
    standardsTitle,
    ticked,
    unknown,
    unknownText,
    version
});
