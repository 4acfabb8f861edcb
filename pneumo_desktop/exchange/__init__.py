"""What leaves the clinic: the referral bundle with its FHIR and DICOM files, whole or de-identified."""
