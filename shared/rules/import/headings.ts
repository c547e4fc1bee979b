import type { Field } from './fields.ts';

/** A heading's meaning. Of several columns for one field the greater `rank` wins (3 is the plain name for it). */
export interface HeadingMeaning {
  readonly field: Field;
  readonly rank: 1 | 2 | 3;
  /** Whose word it is, for the reason on screen. */
  readonly source: string;
}

type Line = readonly [field: Field, rank: 1 | 2 | 3, source: string, headings: string];

/**
 * Field names of the systems that schools export from (DOMAIN section 6), and plain English ones.
 * Headings are keys as `keyOf` makes them: letters and digits only.
 */
const lines: readonly Line[] = [
  ['mis_id', 3, 'SIMS’s', 'personid'],
  ['mis_id', 3, 'Bromcom’s', 'staffid'],
  ['mis_id', 3, 'Wonde’s', 'misid wondeid upi'],
  ['mis_id', 3, 'OneRoster’s', 'sourcedid usersourcedid'],
  ['mis_id', 3, 'School Data Sync’s', 'sisid'],
  ['mis_id', 2, 'the DfE’s', 'providertraineeid'],
  ['mis_id', 3, 'Arbor’s', 'arborstaffid arborid'],
  [
    'mis_id',
    2,
    'a usual',
    'id uniqueid personnelid personnelnumber personnelref personnelreference personnelno personalreference personalref personalreferencenumber employeeid employeenumber employeeno employeeref employeereference empno empid empnumber personnumber personref staffidnumber staffnumber staffno userid externalid staffmemberid memberid',
  ],
  [
    'mis_id',
    1,
    'a payroll',
    'payrollnumber payrollno payrollid payrollref payrollreference identifier schoolstaffid',
  ],
  ['staff_code', 3, 'Bromcom’s', 'staffcode'],
  ['staff_code', 3, 'iSAMS’s', 'schoolinitials'],
  [
    'staff_code',
    2,
    'a usual',
    'teachercode initials staffinitials shortcode timetablecode code employeecode staffref',
  ],
  ['title', 3, 'a usual', 'title salutation honorific prefix nametitle persontitle'],
  [
    'forename',
    3,
    'a usual',
    'forename firstname first givenname givennames christianname fname forenames firstnames',
  ],
  ['forename', 3, 'the DfE’s', 'persongivenname'],
  ['forename', 2, 'the legal', 'legalforename legalfirstname legalgivenname'],
  [
    'surname',
    3,
    'a usual',
    'surname lastname last familyname secondname lname lastnamesurname surnamelastname',
  ],
  ['surname', 3, 'the DfE’s', 'personfamilyname'],
  ['surname', 2, 'the legal', 'legalsurname legallastname legalfamilyname'],
  ['surname', 1, 'the preferred', 'preferredsurname preferredlastname preferredfamilyname knownassurname'],
  [
    'full_name',
    3,
    'a usual',
    'fullname name yourname yourfullname whatisyourname whatisyourfullname staffname staffmember postholder postholdername nameofpostholder currentpostholder employeename employee teachername teacher displayname namefull surnameforename surnamefirstname surnameforenames surnameinitials surnameinitial surnameandinitials lastnamefirstname lastnamefirst namesurnamefirst surnamefirst surnameandforename forenamesurname forenameandsurname staff person personname nameofstaffmember nameofemployee member',
  ],
  ['full_name', 1, 'a class list’s', 'tutor formtutor classteacher'],
  ['full_name', 2, 'the legal', 'legalfullname fulllegalname legalname'],
  [
    'preferred_name',
    3,
    'a usual',
    'preferredname preferredforename preferredfirstname preferredgivenname knownas chosenname knownasname nickname callname',
  ],
  [
    'trn',
    3,
    'the DfE’s',
    'teachernumber teacherreferencenumber trn teacherrefnumber teacherreferenceno teacherrefno teacherref dfesno dfenumberteacher dfeno dfesnumber dcsfnumber teacherreferencenumbertrn trnnumber teachertrn dfeteachernumber',
  ],
  [
    'email',
    3,
    'a usual',
    'workemail workemailaddress schoolemail schoolemailaddress staffemail officialemail emailwork primaryemail mainemail workemail1',
  ],
  ['email', 2, 'a usual', 'email emailaddress mail emails emailaddress1 userprincipalname'],
  [
    'job_title',
    3,
    'a usual',
    'jobtitle jobtitles mainrole primarybusinessrole postheld positionheld jobtitlerole posttitle jobrole currentpost currentrole currentposition jobdescription jobname positiontitle positionname roletitle employeetitle maininjobtitle mainjobtitle headpreferredjobtitle primaryjob primaryjobtitle primaryrole primarypost primaryposition mainjob mainpost mainposition substantivepost substantiverole substantiveposition whatisyourjobtitle yourjobtitle',
  ],
  ['job_title', 3, 'Wonde’s', 'roletext'],
  [
    'job_title',
    2,
    'a usual',
    'post position job occupation designation responsibility responsibilities postdescription',
  ],
  ['role', 3, 'the DfE’s', 'roleidentifier rolecode rolecategory'],
  ['role', 3, 'Arbor’s', 'businessrolename businessrole'],
  ['role', 2, 'a usual', 'role roles roledescription staffrole'],
  [
    'team',
    3,
    'a usual',
    'department departments faculty team orgunit organisationunit organisationalunit phase keystage dept subjectdepartment division section',
  ],
  ['team', 1, 'a usual', 'subject mainsubject subjects yearteam pastoralteam'],
  ['start_date', 3, 'the DfE’s', 'schoolarrivaldate'],
  ['start_date', 3, 'Wonde’s', 'employmentstartdate'],
  ['start_date', 3, 'iSAMS’s', 'enrolmentdate'],
  [
    'start_date',
    3,
    'a usual',
    'dateofarrival arrivaldate joindate joiningdate datecommenced commencementdate dateofcommencement employedfrom doj datejoined joined dateofjoining joinedschool startingdate startedatschool schoolstartdate employmentstart dateofappointment appointmentdate datestarted hiredate dateofentry startatschool',
  ],
  ['start_date', 2, 'a usual', 'startdate start datestart started'],
  [
    'start_date',
    1,
    'a payroll',
    'continuousservicedate continuousservicestartdate continuousemploymentdate continuousservice lastartdate localauthoritystartdate',
  ],
  ['post_start', 3, 'the DfE’s', 'contractstart'],
  [
    'post_start',
    3,
    'a usual',
    'poststart poststartdate contractstartdate rolestartdate rolestart positionstartdate startedpost inpostsince datestartedinrole currentpoststartdate jobstartdate postfrom dateappointedtopost',
  ],
  [
    'end_date',
    3,
    'a usual',
    'leavingdate dol employedto dateofleaving leavedate leaverdate employmentenddate dateleft enddate left employmentend lastday lastworkingday terminationdate dateofdeparture leftdate leaving',
  ],
  ['end_date', 2, 'a usual', 'end dateend ended'],
  ['post_end', 3, 'the DfE’s', 'contractend'],
  ['post_end', 3, 'a usual', 'contractenddate postenddate roleenddate postend positionenddate postto'],
  ['line_manager_id', 3, 'Bromcom’s', 'linemanageremployeeid'],
  [
    'line_manager_id',
    2,
    'a usual',
    'linemanagerid managerid linemanagerstaffid linemanagercode managercode linemanagerstaffcode linemanagerpersonid',
  ],
  [
    'line_manager',
    3,
    'a usual',
    'linemanager linemgr linemanagername manager managername reportsto linemanagedby appraiser supervisor',
  ],
  [
    'qts_date',
    3,
    'a usual',
    'qtsdate dateofqts qtsawarddate qtsawarded datequalified qtsdateawarded dateqtsawarded qualifiedteacherstatusdate qualificationdate qtsawardedon qtsstartdate',
  ],
  ['qts', 3, 'the DfE’s', 'qts'],
  ['qts', 3, 'Arbor’s', 'qualifiedteacherstatus'],
  ['qts', 2, 'a usual', 'hasqts qualifiedteacher qtsstatus isqualifiedteacher qtsyn'],
  [
    'teaching_years',
    3,
    'a usual',
    'yearsteaching teachingyears yearsofteaching teachingexperience yearsexperience yearsofexperience yearsinteaching yearsofservice teachingexperienceyears',
  ],
  ['contract', 3, 'the DfE’s', 'contracttype'],
  [
    'contract',
    3,
    'a usual',
    'contract contracttypename contractstatus employmenttype typeofcontract contractagreementtype contracttypedescription employmentbasis',
  ],
  ['contract', 2, 'the DfE’s', 'contractagreement'],
  [
    'agency',
    3,
    'a usual',
    'agency agencyworker agencystaff agencyteacher agencystaffmember isagency isagencyworker isagencystaff agencyyn agencyworkeryn agencystaffyn agencysupply agencyorsupply agencyname nameofagency supplyagency supplyagencyname',
  ],
  [
    'supply',
    3,
    'a usual',
    'supply supplystaff supplyteacher supplyworker issupply supplyyn supplystaffyn casual casualstaff casualworker iscasual casualyn supplyorcasual',
  ],
  [
    'fte',
    3,
    'a usual',
    'fte fulltimeequivalent share fteratio contractfte ftepercentage totalfte ftevalue ftestaff fulltimeequivalence',
  ],
  ['teaching', 3, 'iSAMS’s', 'isteachingstaff'],
  [
    'teaching',
    3,
    'a usual',
    'teachingstaff isteacher teachingrole teachingstaffyn teachingnonteaching teachingornonteaching isteaching teachingstaffmember teachingorsupport teachingsupport',
  ],
  ['teaching', 2, 'a usual', 'stafftype staffcategory staffgroup categoryofstaff'],
  ['school_urn', 3, 'the DfE’s', 'urn schoolurn establishmenturn employingschoolurn'],
  [
    'school_name',
    3,
    'a usual',
    'school schoolname establishment establishmentname academy employingschool site campus schooltitle schooldfenumber schoolsisid orgsourcedids',
  ],
  ['status', 3, 'iSAMS’s', 'systemstatus'],
  [
    'status',
    2,
    'a usual',
    'status staffstatus employmentstatus currentstatus active isactive iscurrent current currentstaff currentemployee activestatus leaver isleaver hasleft archived isarchived enabled enableduser accountenabled accountstatus',
  ],
  [
    'person_type',
    3,
    'a usual',
    'usertype persontype type membertype userrole category staffpupil staffstudent accounttype population orgunitpath',
  ],
];

/** Headings that only a pupil's row fills: their presence makes the row a pupil's. */
export const pupilKeys: ReadonlySet<string> = new Set(
  'upn uniquepupilnumber admissionnumber admissionno admno uln formerupn candidatenumber pupilid studentid pupilnumber studentnumber admissiondate pupilpremium senstatus fsm'.split(
    ' ',
  ),
);

/** Headings that a pupil's row fills and a tutor's may. */
export const yearGroupKeys: ReadonlySet<string> = new Set(
  'yeargroup year nationalcurriculumyear ncyear ncyearactual grades grade gradelevel regform reggroup registrationgroup tutorgroup form formgroup'.split(
    ' ',
  ),
);

/** By key; the first of two lines with the same key wins. */
export const headingMeanings: ReadonlyMap<string, HeadingMeaning> = new Map(
  lines
    .flatMap(([field, rank, source, headings]) =>
      headings.split(' ').map((heading) => [heading, { field, rank, source }] as const),
    )
    .reverse(),
);

/** Of a heading that begins with whose it is, as 'Employee Last Name' and 'Staff Leaving Date', what follows. In: its key. */
export const meaningOfStaffs = (key: string) =>
  /^(staff|employee)/.test(key) ? headingMeanings.get(key.replace(/^(staff|employee)/, '')) : undefined;
