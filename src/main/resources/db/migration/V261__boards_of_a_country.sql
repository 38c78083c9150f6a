-- A board asks for the applications of its counties that run or ended after a day, and for the ids of the case files of its counties.
CREATE INDEX endorsement_case_running ON endorsement_case (county) WHERE state = 'running';
DROP INDEX endorsement_case_by_county;
CREATE INDEX endorsement_case_by_county ON endorsement_case (county, ended_on);
DROP INDEX case_file_by_county;
CREATE INDEX case_file_by_county ON case_file (county, id);
ANALYZE endorsement_case;
