import type { CertificateData } from '../../shared/contract/certificate-document.ts';
import { Crest } from './marks.tsx';
import { longDate } from './words.ts';

/** The size in points at which a line of this many letters fits beside the frame; below the least it wraps. */
function fitting(text: string, { most, least, letters }: { most: number; least: number; letters: number }) {
  const long = Array.from(text).length;
  return {
    fontSize: `${Math.max(least, Math.min(most, (most * letters) / Math.max(1, long))).toFixed(1)}pt`,
  };
}

/** One certificate on a page of its own, framed, to be signed by hand. */
export function Certificate({ certificate }: { certificate: CertificateData }) {
  const { school, alliance, name, post, stage, completed, project, signatories, track } = certificate;
  const [first, second] = signatories;
  return (
    <div className="certificate">
      <div className="frame">
        <header className="top">
          <div className="whose">
            <Crest school={school} width={13.2} letters={2} />
            <p>
              <b style={fitting(school, { most: 11.5, least: 8.5, letters: 48 })}>
                <bdi>{school}</bdi>
              </b>
              {alliance === null ? null : (
                <span>
                  with <bdi>{alliance}</bdi>
                </span>
              )}
            </p>
          </div>
          {track.length === 0 ? null : <Track track={track} />}
        </header>
        <h1>Certificate of graduation</h1>
        <p className="soft">This is to certify that</p>
        <p className="named" style={fitting(name, { most: 29, least: 17, letters: 36 })}>
          <bdi>{name}</bdi>
        </p>
        <p className="soft">
          {post === null ? (
            'has completed'
          ) : (
            <>
              <bdi>{post}</bdi>, has completed
            </>
          )}
        </p>
        <p className="stage" style={fitting(stage, { most: 20, least: 14, letters: 56 })}>
          <bdi>{stage}</bdi>
        </p>
        {completed.length === 0 ? null : (
          <ul className="completed">
            {completed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        {project === null ? null : (
          <p className="project">
            In-school project: <i dir="auto">{project}</i>
          </p>
        )}
        <footer className="foot">
          {first === undefined ? <div /> : <Signs {...first} />}
          <div className="awarded">
            <span>Awarded</span>
            <b>{longDate(certificate.awardedOn)}</b>
            <span>{certificate.cohort}</span>
            <small>Certificate {certificate.number}</small>
          </div>
          {second === undefined ? <div /> : <Signs {...second} />}
        </footer>
      </div>
    </div>
  );
}

/** The stages beside each other; the certificate's own is filled, and named for whoever does not see it. */
function Track({ track }: { track: CertificateData['track'] }) {
  return (
    <ol className="pathway" aria-label="The stages">
      {track.map(({ mark, words, own }) => (
        <li key={`${mark} ${words}`} data-own={own || undefined}>
          <span className="ring">{mark}</span>
          <span className="step">{words}</span>
          {own ? <span className="aloud">, this certificate</span> : null}
        </li>
      ))}
    </ol>
  );
}

function Signs({ name, role }: { name: string; role: string }) {
  return (
    <p className="signs">
      <b>
        <bdi>{name}</bdi>
      </b>
      <span>
        <bdi>{role}</bdi>
      </span>
    </p>
  );
}
