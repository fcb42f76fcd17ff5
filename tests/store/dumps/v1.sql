BEGIN TRANSACTION;
CREATE TABLE articles (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            source_name TEXT NOT NULL,
            outlet_id INTEGER REFERENCES outlets (id),
            url TEXT,
            url_key TEXT UNIQUE,
            published TEXT,
            added TEXT NOT NULL
        );
INSERT INTO "articles" VALUES(1,'ferry','ferry',1,'https://courier.example/ferry','courier.example/ferry','2026-03-05','2026-03-05T10:00:00Z');
CREATE TABLE findings (
            id INTEGER PRIMARY KEY,
            revision_id INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            method TEXT NOT NULL,
            input_hash TEXT NOT NULL,
            value TEXT NOT NULL,
            found TEXT NOT NULL,
            UNIQUE (revision_id, kind)
        );
INSERT INTO "findings" VALUES(1,2,'annotation','annotate.v1','none','{"sentences":[[0,39]],"people":[{"id":"p1","name":"Ada Quill","type":"person","mentions":[{"span":[29,38],"form":"name"}]}],"quotes":[{"id":"q1","kind":"direct","content":[[1,22]],"cue":[[24,28]],"source":[[29,38]],"speakers":["p1"],"method":"quotes.v1"}]}','2026-03-05T12:00:00Z');
CREATE TABLE migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO "migrations" VALUES(1,'create_articles');
CREATE TABLE outlets (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        );
INSERT INTO "outlets" VALUES(1,'Carrow Courier');
CREATE TABLE people (
            id INTEGER PRIMARY KEY,
            revision_id INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
            name_in_article TEXT NOT NULL,
            name TEXT NOT NULL,
            folded TEXT NOT NULL,
            type TEXT NOT NULL,
            UNIQUE (revision_id, name_in_article)
        );
INSERT INTO "people" VALUES(1,2,'p1','Ada Quill','ada quill','person');
CREATE TABLE quote_speakers (
            quote_id INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
            person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
            PRIMARY KEY (quote_id, person_id)
        ) WITHOUT ROWID;
INSERT INTO "quote_speakers" VALUES(1,1);
CREATE TABLE quotes (
            id INTEGER PRIMARY KEY,
            revision_id INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
            name_in_article TEXT NOT NULL,
            kind TEXT NOT NULL,
            "start" INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            words TEXT NOT NULL,
            cue TEXT,
            source TEXT,
            channel TEXT,
            score REAL NOT NULL,
            method TEXT NOT NULL,
            UNIQUE (revision_id, name_in_article)
        );
INSERT INTO "quotes" VALUES(1,2,'q1','direct',1,22,'We heard a loud bang,','said','Ada Quill',NULL,1.0,'quotes.v1');
CREATE TABLE revisions (
            id INTEGER PRIMARY KEY,
            article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
            title TEXT,
            byline TEXT,
            published TEXT,
            language TEXT,
            text TEXT NOT NULL,
            text_hash TEXT NOT NULL,
            content_hash TEXT NOT NULL,
            blocks TEXT NOT NULL,
            source_map BLOB,
            added TEXT NOT NULL,
            UNIQUE (article_id, number),
            UNIQUE (article_id, content_hash)
        );
INSERT INTO "revisions" VALUES(1,1,1,0,'Ferry aground',NULL,'2026-03-05',NULL,'"We heard a bang," said Ada Quill.','4adb0ce0410419d905d385f620588ed2','ff33d059726105ce7515078019eaf154','[]',NULL,'2026-03-05T10:00:00Z');
INSERT INTO "revisions" VALUES(2,1,2,1,'Ferry aground',NULL,'2026-03-05',NULL,'"We heard a loud bang," said Ada Quill.','52c6d5a31fc9e1cfd8e397b13c2b626b','949e258effc5daa2ee3aaa82ad04b6d3','[]',NULL,'2026-03-05T12:00:00Z');
CREATE INDEX articles_by_source_name ON articles (source_name);
CREATE INDEX articles_by_outlet ON articles (outlet_id);
CREATE INDEX articles_by_published ON articles (published);
CREATE UNIQUE INDEX current_revisions ON revisions (article_id)
            WHERE is_current;
CREATE INDEX people_by_name ON people (folded);
CREATE INDEX quotes_of_speakers ON quote_speakers (person_id);
COMMIT;
PRAGMA application_id = 1398897011;
PRAGMA user_version = 1;
