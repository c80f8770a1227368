<?xml version="1.0" encoding="utf-8"?>
<!-- From a compiler's XML documentation, the part that the schemas quote: summaries of types and properties (Pipeline.Core, Schemas/XmlSummaries.cs). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="utf-8" indent="yes" />
  <xsl:strip-space elements="doc members" />
  <xsl:template match="/doc">
    <doc>
      <members>
        <xsl:for-each select="members/member[summary][starts-with(@name, 'T:') or starts-with(@name, 'P:')]
                              [not(contains(@name, ':System.Text.RegularExpressions.Generated'))]">
          <member name="{@name}">
            <xsl:copy-of select="summary" />
          </member>
        </xsl:for-each>
      </members>
    </doc>
  </xsl:template>
</xsl:stylesheet>
