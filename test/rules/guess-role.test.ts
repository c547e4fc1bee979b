import { describe, expect, test } from 'vitest';
import { guessRole } from '../../shared/reference/guess-role.ts';
import { roleOf } from '../../shared/reference/roles.ts';

const TITLES: Record<string, string> = {
  headteacher:
    'Headteacher|Head Teacher|HT|Principal|Headmaster|Headmistress|Head|Head of School|Co-Headteacher',
  executive_headteacher: 'Executive Headteacher|Exec Head|Executive Principal|CEO|Exec. Head Teacher',
  associate_headteacher: 'Associate Headteacher|Associate Head|Trainee Headteacher',
  deputy_headteacher:
    'Deputy Headteacher|DHT Curr|DHT|Deputy Head|Dep Head (Pastoral)|Vice Principal|Deputy Principal|Dep. Headteacher|Dep. HT|Deputy Head Teacher - Curriculum',
  assistant_headteacher:
    "Assistant Headteacher|AHT|Class Teacher (AHT)|AHT / DSL|Asst Head (T&L)|Assistant Principal|Asst. Headteacher|Assistant Head|AHT Behaviour|Assistant Vice Principal|Ass't Head|SLT|Asst. HT (Behav)",
  head_of_year_or_phase:
    'HoY 9|Hd of Yr 9|H.O.Y. 10|KS4 Co-ord|Head of Year 7|Head of Yr 10|HOY11|Year 8 Leader|KS1 Leader|Class Teacher; Phase Leader|Reception Teacher / EYFS Lead|Key Stage 2 Leader|Head of Sixth Form|Head of House|EYFS Lead|Phase Leader|Year Leader|Head of Key Stage 4|Director of Sixth Form|Pastoral Lead|Y6 Lead|KS5 Co-ordinator|Head of KS3|Progress Leader Y11',
  head_of_department_or_curriculum:
    'Head of Science|HoD Maths|HOD|Head of Dept - English|Head of Department|Head of Faculty|Curriculum Leader Geography|Subject Leader Art|Director of Maths|Head of PE|Form Tutor, Head of Maths|Maths Lead|English Co-ordinator|Head of MFL|Faculty Head',
  other_leadership:
    'KS3 Lead English|KS3 English Lead|Second in Maths|2ic Science|2nd in Department|Deputy Head of Year 9|Assistant Head of Year|Assistant HoY 10|Lead Practitioner|Pupil Premium Lead|Literacy Across Curriculum Lead|Deputy Head of Maths|Professional Tutor|Assistant SENCO',
  sendco:
    'SENDCo|SENCO|SENCo|Head of Inclusion|SEN Co-ordinator|Inclusion Lead|SENDCO (0.6)|Class Teacher & SENDCo',
  teacher:
    'Reception Teacher|Form Tutor|Teacher|Tchr Sci|Teacher of Maths|Class Teacher|Tchr|ECT|ECT1|NQT|Teacher (UPS3)|Maths Teacher|Supply Teacher|Lecturer|Music Teacher p/t|Year 3 Teacher|Class Teacher + TLR|Teacher and DSL|Reception Teacher - Lead|Form Tutor Lead|Form Tutor / Deputy DSL Lead',
  trainee:
    'Trainee Teacher|PGCE Student|SCITT Trainee|Student Teacher|Unqualified Teacher|School Direct Trainee',
  teaching_assistant:
    'Teaching Assistant|TA|T.A. L2|LSA|TA Level 2|TA2|Learning Support Assistant|SEN TA|Teaching Asst|Nursery Nurse|1:1 TA|SEN Teaching Assistant|Early Years Practitioner|Nursery Practitioner|ELSA',
  higher_level_teaching_assistant: 'HLTA|Higher Level Teaching Assistant|HLTA Maths|Higher Level TA',
  learning_mentor: 'Learning Mentor|Academic Mentor|Behaviour Mentor',
  cover_supervisor: 'Cover Supervisor|Cover Sup',
  education_support:
    'Science Technician|Tech. (Science)|Lab Technician|Librarian|IT Technician|LRC Assistant|Exam Invigilator|D&T Technician|Sports Coach',
  administration_hr_data_and_finance:
    "Exams Officer|Receptionist|Admin Assistant|Administrator|Finance Officer|Data Officer|Headteacher's PA|PA to the Headteacher|HR Officer|School Secretary|Office Administrator|Clerk to the Governors|Attendance Administrator|Admissions Officer|Examinations Officer|PA to Head",
  pastoral_health_and_welfare:
    'Attendance Officer|Pastoral Support Officer|School Nurse|Safeguarding Officer|Family Support Worker|Midday Supervisor|Lunchtime Supervisor|MDSA|Student Support Officer|Welfare Assistant|Education Welfare Officer|School Counsellor|Pastoral Manager|Behaviour Support Worker',
  premises_and_catering:
    'Caretaker|Cleaner|Cook|Site Supervisor|Kitchen Assistant|Premises Officer|Catering Assistant|Groundsman|Minibus Driver|Site Team',
  support_team_leader:
    'Site Manager|Office Manager|Catering Manager|HR Manager|Finance Manager|Premises Manager|Data Manager|Network Manager|Head of Estates|Exams Manager|Exams & Data Mgr|IT Manager',
  business_manager:
    'Business Manager|School Business Manager|SBM|Bursar|Director of Finance|School Business Leader|COO',
};

describe('a job title is read the way schools write it', () => {
  const cases = Object.entries(TITLES).flatMap(([role, titles]) =>
    titles.split('|').map((title) => [title, role] as const),
  );
  test('there are enough of them to mean something', () => {
    expect(cases.length).toBeGreaterThan(120);
  });
  test.each(cases)('%s', (title, role) => {
    expect(guessRole(title).role).toBe(role);
    expect(roleOf(role)).not.toBeNull();
  });
  test('classroom-facing, teaching and associate staff are told apart', () => {
    expect(guessRole('LSA').kind).toBe('classroom');
    expect(guessRole('Cover Supervisor').kind).toBe('classroom');
    expect(guessRole('Tchr Sci').kind).toBe('teaching');
    expect(guessRole('Exams Officer').kind).toBe('support');
  });
  test('acting and cover are noticed', () => {
    expect(guessRole('Acting Deputy Headteacher')).toMatchObject({
      role: 'deputy_headteacher',
      basis: 'acting',
    });
    expect(guessRole('Interim Head of English').basis).toBe('acting');
    expect(guessRole('Teacher of French (maternity cover)')).toMatchObject({
      role: 'teacher',
      basis: 'cover',
    });
    expect(guessRole('Cover Supervisor').basis).toBe('substantive');
  });
  test('a title that says nothing is left to be chosen', () => {
    expect(guessRole('Zookeeper')).toEqual({
      role: null,
      kind: null,
      basis: 'substantive',
      certainty: 'unknown',
    });
    expect(guessRole('').certainty).toBe('unknown');
  });
});
