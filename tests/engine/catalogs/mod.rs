//! What the built-in catalogs must say, one file a catalog, and that everything which links them leads somewhere.

mod cloud_continuity;
mod cloud_contract;
mod cloud_documents;
mod cloud_provider;
mod cloud_safety;
mod duties;
mod facts;
mod fintech_mobile;
mod fintech_web;
mod links;
mod mydata_security;
mod openbanking_institution;
mod x1149_institution;
mod x1149_operator;
