import type { ReactElement } from 'react';
import type { PrintJobData } from '../../shared/contract/documents.ts';
import type { Sheet } from '../../shared/contract/printed-markup.ts';
import { CaseHistory } from './CaseHistory.tsx';
import { Certificate } from './Certificate.tsx';
import { CohortStrengths } from './CohortStrengths.tsx';
import { DecisionLetter } from './DecisionLetter.tsx';
import { GraduatesRegister } from './GraduatesRegister.tsx';
import { HandOver } from './HandOver.tsx';
import { Impact } from './Impact.tsx';
import { NominationForm } from './NominationForm.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { PathwayPlan } from './PathwayPlan.tsx';
import { PersonRecord } from './PersonRecord.tsx';
import { PrivacyNotice } from './PrivacyNotice.tsx';
import { noMargins, nominationMargins, usualMargins } from './paper.ts';
import { RecoveryCode } from './RecoveryCode.tsx';
import { ReviewConcerns } from './ReviewConcerns.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewResult } from './ReviewResult.tsx';
import { StudentForm } from './StudentForm.tsx';
import { TermSheet } from './TermSheet.tsx';

export interface LaidOut extends Sheet {
  readonly element: ReactElement;
}

/** One job as the documents of its PDF, each of which starts on a fresh page. */
export function layOut(job: PrintJobData): LaidOut[] {
  const { data } = job;
  const margins = usualMargins;
  switch (job.document) {
    case 'pathway-plans':
      return job.data.plans.map((plan) => ({
        running: `Leadership pathway plan: ${plan.name}`,
        marking: 'CONFIDENTIAL: participant, line manager and headteacher',
        margins,
        element: <PathwayPlan plan={plan} school={data.school} printedOn={data.printedOn} />,
      }));
    case 'nomination-forms':
      return job.data.forms.map((form) => ({
        running: `Nomination form: ${form.name}`,
        marking: 'CONFIDENTIAL: nominee, school and programme organiser',
        margins: nominationMargins,
        element: <NominationForm form={form} school={data.school} />,
      }));
    case 'decision-letters':
      return job.data.letters.map((letter) => ({
        running: `Letter: ${letter.name}`,
        marking: `CONFIDENTIAL: ${letter.name} and the school`,
        margins,
        element: <DecisionLetter letter={letter} school={data.school} printedOn={data.printedOn} />,
      }));
    case 'person-record':
      return [
        {
          running: `Everything held about ${job.data.name}`,
          marking: `CONFIDENTIAL: ${job.data.name} and those who keep this record`,
          margins,
          element: <PersonRecord record={job.data} />,
        },
      ];
    case 'privacy-notice':
      return [
        {
          running: 'Privacy notice: leadership development',
          marking: 'TEMPLATE: for the school to complete before use',
          margins,
          element: <PrivacyNotice notice={job.data} />,
        },
      ];
    case 'review-result':
      return [
        {
          running: `${job.data.kind === 'review_360' ? '360 report' : 'Self-assessment'}: ${job.data.name}`,
          marking: `CONFIDENTIAL: ${job.data.readers}`,
          margins,
          element: <ReviewResult result={job.data} />,
        },
      ];
    case 'cohort-strengths':
      return [
        {
          running: `Strengths and needs: ${job.data.whose}`,
          marking: 'CONFIDENTIAL: the headteacher',
          margins,
          element: <CohortStrengths page={job.data} />,
        },
      ];
    case 'recovery-code':
      return [
        {
          running: `Recovery code: ${job.data.file}`,
          marking: 'FOR THE SCHOOL’S SAFE: whoever has this page and the file can read everything',
          margins,
          element: <RecoveryCode page={job.data} />,
        },
      ];
    case 'hand-over':
      return [
        {
          running: `For the next head: ${job.data.file}`,
          marking: 'CONFIDENTIAL: the next head alone',
          margins,
          element: <HandOver sheet={job.data} />,
        },
      ];
    case 'certificates':
      return job.data.certificates.map((certificate) => ({
        running: `Certificate: ${certificate.name}`,
        marking: '',
        margins: noMargins,
        landscape: true,
        element: <Certificate certificate={certificate} />,
      }));
    case 'case-histories':
      return job.data.histories.map((history) => ({
        running: `Case History: ${history.title}`,
        marking:
          history.sharedOn === null
            ? 'CONFIDENTIAL: author, coach and headteacher'
            : job.data.alliance === null
              ? 'SHAREABLE'
              : 'SHAREABLE within the alliance',
        margins,
        element: (
          <CaseHistory
            history={history}
            school={job.data.school}
            alliance={job.data.alliance}
            headteacher={job.data.headteacher}
          />
        ),
      }));
    case 'term-sheet':
      return [
        {
          running: `Term sheet: ${job.data.cohort}`,
          marking: 'For those who take part',
          margins,
          element: <TermSheet sheet={job.data} />,
        },
      ];
    case 'graduates':
      return [
        {
          running: 'Register of graduates',
          marking: 'CONFIDENTIAL: staff record',
          margins,
          element: <GraduatesRegister register={job.data} />,
        },
      ];
    case 'impact':
      return [
        {
          running: `Impact of programmes: ${job.data.whose}`,
          marking: 'CONFIDENTIAL: headteacher and governors',
          margins,
          element: <Impact page={job.data} />,
        },
      ];
    case 'review-forms':
      return job.data.forms.map((form) => ({
        running: `${job.data.title}: ${form.group}`,
        marking: 'CONFIDENTIAL when filled in: whoever collects',
        margins,
        element: <ReviewForm form={form} sheet={job.data} />,
      }));
    case 'student-forms':
      return Array.from({ length: job.data.copies }, () => ({
        running: 'For students',
        marking: 'CONFIDENTIAL when filled in: whoever supervises',
        margins,
        element: <StudentForm sheet={job.data} />,
      }));
    case 'review-concerns':
      return [
        {
          running: `For ${job.data.goesTo}`,
          marking: `CONFIDENTIAL: ${job.data.goesTo}`,
          margins,
          element: <ReviewConcerns page={job.data} />,
        },
      ];
    case 'open-questions':
      return job.data.sheets.map((sheet) => ({
        running: `Open questions: ${sheet.lineManager}`,
        marking: 'CONFIDENTIAL: line manager and headteacher',
        margins,
        element: (
          <OpenQuestions
            sheet={sheet}
            school={job.data.school}
            returnTo={job.data.returnTo}
            returnBy={job.data.returnBy}
          />
        ),
      }));
  }
}
